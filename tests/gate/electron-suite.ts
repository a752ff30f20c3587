import { electronBinary } from '#electron/start/electron-binary.ts';
import { playwrightCounts } from './counts.ts';
import type { StepResult } from './step.ts';
import { runSuite } from './suite.ts';

/** The desktop program itself, where it can run; elsewhere a line says why it was skipped. */
export async function runElectronSuite(limitSeconds: number): Promise<StepResult> {
  const obstacle = whyNot();
  if (obstacle) {
    console.log(obstacle);
    return { passed: 0, failed: 0, note: obstacle };
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

function whyNot(): string | undefined {
  if (electronBinary() === undefined) return 'skipped: no Electron binary';
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY)
    return 'skipped: no display for the desktop program';
  return undefined;
}
