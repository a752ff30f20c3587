import { defineConfig } from '@playwright/test';
import { chromiumArgs, findBrowser } from '../gate/find-browser.ts';

const executablePath = findBrowser();

export default defineConfig({
  testDir: '.',
  // Long ones run in `npm run soak`.
  testIgnore: process.env['SOAK'] === '1' ? [] : ['**/*.soak.spec.ts'],
  outputDir: '../../build/e2e',
  // Two cores and WebGL in software: one page at a time, small, and with patience.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [
    ['list'],
    ['./tell-failures.ts'],
    ...(process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ? [['json'] as const] : []),
  ],
  use: {
    ...(executablePath ? { launchOptions: { executablePath, args: [...chromiumArgs] } } : {}),
    headless: true,
    viewport: { width: 640, height: 360 },
    deviceScaleFactor: 0.5,
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    locale: 'zh-CN',
    trace: 'off',
    video: 'off',
    screenshot: 'off',
  },
});
