import { expect, test } from 'vitest';
import { runGate } from './run-gate.ts';
import type { Step, StepResult } from './step.ts';

const step = (name: string, run: Step['run']): Step => ({ name, limitSeconds: 60, run });
const result = (passed: number, failed: number): (() => Promise<StepResult>) => {
  return async () => ({ passed, failed });
};

async function run(steps: Step[], wanted: string[] = [], limitSeconds = 100) {
  const lines: string[] = [];
  const print = (line: string) => void lines.push(line);
  const status = await runGate(steps, { wanted, limitSeconds, print });
  return { status, lines, last: lines.at(-1) };
}

test('checks are added up, and the last line is the sum', async () => {
  const { status, lines, last } = await run([step('a', result(1, 0)), step('b', result(40, 0))]);
  expect(last).toBe('41 passed, 0 failed');
  expect(lines.filter((line) => / passed, .* failed$/.test(line))).toHaveLength(1);
  expect(status).toBe(0);
});

test('a step that fails, or throws, does not keep later ones from running', async () => {
  const { status, lines, last } = await run([
    step('bad', result(2, 3)),
    step('worse', () => Promise.reject(new Error('no such program'))),
    step('good', result(5, 0)),
  ]);
  expect(last).toBe('7 passed, 4 failed');
  expect(status).toBe(1);
  expect(lines.some((line) => line.includes('no such program'))).toBe(true);
  expect(lines.find((line) => line.startsWith('--- good:'))).toMatch(/ok, \d+\.\d s$/);
});

test('steps can be chosen by name', async () => {
  const steps = [step('a', result(1, 0)), step('b', result(10, 0))];
  expect((await run(steps, ['b'])).last).toBe('10 passed, 0 failed');
  expect((await run(steps, ['c'])).status).toBe(2);
});

test('what may happen beside earlier steps begins with the gate, of chosen steps alone', async () => {
  const order: string[] = [];
  const noted = (name: string): Step => ({
    ...step(name, async () => {
      order.push(`run ${name}`);
      return { passed: 1, failed: 0 };
    }),
    ahead: () => void order.push(`ahead ${name}`),
  });
  await run([noted('a'), noted('b'), noted('c')], ['a', 'c']);
  expect(order).toEqual(['ahead a', 'ahead c', 'run a', 'run c']);
});

test('what there is no time left for has failed', async () => {
  const { last } = await run([step('late', result(9, 0))], [], 3);
  expect(last).toBe('0 passed, 1 failed');
});

test('no step gets more time than the gate has left', async () => {
  let given = 0;
  const watch = async (limit: number) => {
    given = limit;
    return { passed: 1, failed: 0 };
  };
  await run([step('long', watch)], [], 20);
  expect(given).toBeLessThanOrEqual(20);
});
