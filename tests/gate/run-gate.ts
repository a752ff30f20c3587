import type { Step, StepResult } from './step.ts';

interface GateOptions {
  /** Names of the steps to run; all if there are none. */
  wanted: readonly string[];
  /** All steps together; what is left when it is over counts as failed. */
  limitSeconds: number;
  print: (line: string) => void;
}

/**
 * Runs steps, each even if an earlier one failed, and prints as the last line how many checks passed
 * and failed.
 *
 * @returns the process's exit status: 0 if all passed, 1 if not, 2 if there is no such step
 */
export async function runGate(
  steps: readonly Step[],
  { wanted, limitSeconds, print }: GateOptions,
): Promise<0 | 1 | 2> {
  const names = steps.map((step) => step.name);
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    print(`No such step: ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
    return 2;
  }
  const end = performance.now() + limitSeconds * 1000;
  let passed = 0;
  let failed = 0;
  const chosen = steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  for (const step of chosen) step.ahead?.();
  for (const step of chosen) {
    const result = await runStep(step, (end - performance.now()) / 1000, print);
    passed += result.passed;
    failed += result.failed;
  }
  print(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

async function runStep(
  step: Step,
  secondsLeft: number,
  print: GateOptions['print'],
): Promise<StepResult> {
  const begin = performance.now();
  print(`\n--- ${step.name}`);
  let result: StepResult;
  try {
    result =
      secondsLeft > 5
        ? await step.run(Math.min(step.limitSeconds, secondsLeft))
        : { passed: 0, failed: 1, note: 'not run: the gate is out of time' };
  } catch (error) {
    print(error instanceof Error ? (error.stack ?? error.message) : String(error));
    result = { passed: 0, failed: 1 };
  }
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  const verdict = result.failed > 0 ? 'FAILED' : 'ok';
  print(`--- ${step.name}: ${verdict}, ${seconds} s${result.note ? ` (${result.note})` : ''}`);
  return result;
}
