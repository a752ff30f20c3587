import { electronBinary } from '#electron/start/electron-binary.ts';
import { playwrightCounts } from './counts.ts';
import type { StepResult } from './step.ts';
import { runSuite } from './suite.ts';

/** The desktop program itself, where its binary is; elsewhere a line says that it was skipped. */
export async function runElectronSuite(limitSeconds: number): Promise<StepResult> {
  if (electronBinary() === undefined) {
    console.log('skipped: no Electron binary');
    return { passed: 0, failed: 0, note: 'skipped: no Electron binary' };
  }
  return runSuite(
    'electron',
    {
      packageName: '@playwright/test',
      command: 'playwright',
      args: () => [
        'test',
        '--config',
        'tests/e2e-electron/playwright.config.ts',
        '--reporter=list,json',
      ],
      env: (file) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: file }),
      counts: playwrightCounts,
    },
    limitSeconds,
  );
}
