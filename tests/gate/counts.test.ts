import { describe, expect, test } from 'vitest';
import { playwrightCounts, settle, vitestCounts } from './counts.ts';

const file = (status: string, ...tests: string[]) => ({
  name: 'a.test.ts',
  status,
  assertionResults: tests.map((result) => ({ status: result, fullName: 'a' })),
});

describe('vitest report', () => {
  test('tests are counted one by one', () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [
        file('passed', 'passed', 'passed', 'pending'),
        file('failed', 'passed', 'failed'),
      ],
    };
    expect(vitestCounts(report)).toEqual({ passed: 3, failed: 1, skipped: 2 });
  });

  test('a file that could not be loaded is a failure', () => {
    const report = {
      numPassedTests: 1,
      numFailedTests: 0,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [file('passed', 'passed'), file('failed')],
    };
    expect(vitestCounts(report)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  test('what is not a report is refused', () => {
    expect(() => vitestCounts({ numPassedTests: 'many' })).toThrow('expected number');
  });
});

test('Playwright: flaky tests and errors outside tests are failures', () => {
  const report = {
    stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 },
    errors: [{ message: 'the server did not start' }],
  };
  expect(playwrightCounts(report)).toEqual({ passed: 4, failed: 3, skipped: 2 });
});

describe('settling', () => {
  test('a bad exit status is never a pass', () => {
    expect(settle({ passed: 5, failed: 0, skipped: 0 }, false).failed).toBe(1);
  });

  test('nothing run is never a pass', () => {
    expect(settle({ passed: 0, failed: 0, skipped: 7 }, true).failed).toBe(1);
  });

  test('real counts stay as they are', () => {
    expect(settle({ passed: 5, failed: 2, skipped: 0 }, false).failed).toBe(2);
    expect(settle({ passed: 5, failed: 0, skipped: 0 }, true).failed).toBe(0);
  });
});
