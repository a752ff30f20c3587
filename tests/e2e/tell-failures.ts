import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Prints why a test failed as soon as it has: a suite that is ended for taking too long never gets to its summary. */
// oxlint-disable-next-line import/no-default-export -- Playwright looks for one
export default class TellFailures implements Reporter {
  onTestEnd(test: TestCase, { status, errors }: TestResult): void {
    if (status === test.expectedStatus || status === 'skipped') return;
    for (const { message, location } of errors) {
      console.log(`${test.title}: ${location ? `line ${location.line}: ` : ''}${message ?? ''}`);
    }
  }

  printsToStdio(): boolean {
    return false;
  }
}
