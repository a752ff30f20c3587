import { z } from 'zod';
import type { Counts } from './step.ts';

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
  errors: z.array(z.unknown()),
});

/** Counts with the number of tests that did not run. */
export interface SuiteCounts extends Counts {
  skipped: number;
}

/**
 * Counts of a vitest JSON report. A test file that could not even be loaded holds no tests; it counts
 * as one failure, else a broken file would look like fewer tests.
 */
export function vitestCounts(report: unknown): SuiteCounts {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } =
    vitestReport.parse(report);
  const brokenFiles = testResults.filter(
    (file) =>
      file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + brokenFiles.length,
    skipped: numPendingTests + numTodoTests,
  };
}

/** Counts of a Playwright JSON report; errors outside tests (a server that didn't start) count too. */
export function playwrightCounts(report: unknown): SuiteCounts {
  const { stats, errors } = playwrightReport.parse(report);
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * Makes sure that a suite which ended badly, or in which nothing ran, can't count as passed.
 *
 * @param ok whether the test runner's exit status was 0
 */
export function settle(counts: SuiteCounts, ok: boolean): SuiteCounts {
  const nothingRan = counts.passed + counts.failed === 0;
  if (counts.failed === 0 && (!ok || nothingRan)) return { ...counts, failed: 1 };
  return counts;
}
