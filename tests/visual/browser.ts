import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';
import { chromiumArgs, findBrowser } from '../gate/find-browser.ts';

/** Starts the browser that the end-to-end tests use, whole: with the headless mode of a browser with windows. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  return chromium.launch({
    args: ['--headless=new', ...chromiumArgs],
    ...(executablePath ? { executablePath } : {}),
  });
}
