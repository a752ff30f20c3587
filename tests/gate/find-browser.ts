import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Names under which distributions install a Chromium that runs by itself. */
const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** What Chromium needs to draw WebGL2 without a GPU and as root, and to leave the network alone. */
export const chromiumArgs: readonly string[] = [
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

/** Path of a Chromium that starts: the system's, else the one Playwright downloaded; else nothing. */
export function findBrowser(searchPath = process.env.PATH ?? ''): string | undefined {
  const onPath = searchPath
    .split(delimiter)
    .filter((directory) => directory !== '')
    .flatMap((directory) => COMMANDS.map((command) => join(directory, command)));
  return [...onPath, ...PLACES, chromium.executablePath()].find(
    (path) => existsSync(path) && starts(path),
  );
}

/** Ubuntu's `chromium-browser` is a script that only says to install a snap: being there isn't enough. */
function starts(path: string): boolean {
  if (process.platform === 'win32') return true;
  try {
    const args = ['--version', '--no-sandbox'];
    return /\d+\.\d+/.test(
      execFileSync(path, args, { timeout: 20_000, encoding: 'utf8', stdio: 'pipe' }),
    );
  } catch {
    return false;
  }
}
