import { gateSteps } from './steps.ts';
import type { Step, StepResult } from './step.ts';

/**
 * Runs the steps named (all if none are), each even if an earlier one failed, and prints as the last
 * line how many checks passed and failed.
 *
 * @param wanted names of steps
 * @param patience by how much the suites may take longer than usual
 * @returns the process's exit status
 */
export async function runGate(wanted: readonly string[], patience: number): Promise<0 | 1 | 2> {
  const steps = gateSteps(patience);
  const names = steps.map((step) => step.name);
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    console.log(`No such step: ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
    return 2;
  }
  // The whole gate has to fit into the 25 minutes that a build machine gives it.
  const end = performance.now() + 23 * 60_000 * patience;
  let passed = 0;
  let failed = 0;
  for (const step of steps) {
    if (wanted.length > 0 && !wanted.includes(step.name)) continue;
    const result = await runStep(step, (end - performance.now()) / 1000);
    passed += result.passed;
    failed += result.failed;
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

async function runStep(step: Step, secondsLeft: number): Promise<StepResult> {
  const begin = performance.now();
  console.log(`\n--- ${step.name}`);
  let result: StepResult;
  try {
    result =
      secondsLeft > 5
        ? await step.run(Math.min(step.limitSeconds, secondsLeft))
        : { passed: 0, failed: 1, note: 'not run: the gate is out of time' };
  } catch (error) {
    console.log(error);
    result = { passed: 0, failed: 1 };
  }
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  const verdict = result.failed > 0 ? 'FAILED' : 'ok';
  console.log(
    `--- ${step.name}: ${verdict}, ${seconds} s${result.note ? ` (${result.note})` : ''}`,
  );
  return result;
}
