import { execFileSync } from 'node:child_process';
import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';

/** Flags under which Debian's Chromium draws WebGL2 without a graphics card and asks nobody anything. */
const flags = [
  '--headless=new',
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
];

/** Starts the system's Chromium if there is one, else Playwright's. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = systemChromium();
  return chromium.launch({ args: flags, ...(executablePath ? { executablePath } : {}) });
}

function systemChromium(): string | undefined {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8' }).trim();
    } catch {
      continue;
    }
  }
  return undefined;
}
