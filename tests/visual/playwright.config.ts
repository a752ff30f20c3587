import { defineConfig } from '@playwright/test';
import { chromiumArgs, findBrowser } from '../gate/find-browser.ts';

const executablePath = findBrowser();

/** `npx playwright test -c tests/visual/playwright.config.ts`: pictures from inside a headset's session. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../build/visual',
  workers: 1,
  timeout: 600_000,
  expect: { timeout: 90_000 },
  reporter: 'list',
  use: {
    ...(executablePath ? { launchOptions: { executablePath, args: [...chromiumArgs] } } : {}),
    headless: true,
    viewport: { width: 640, height: 360 },
    locale: 'zh-CN',
  },
});
