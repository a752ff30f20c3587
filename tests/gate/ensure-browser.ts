import { findBrowser } from './find-browser.ts';
import { runCommand } from './run-command.ts';
import { runTool } from './run-tool.ts';

interface FoundBrowser {
  executable: string | undefined;
  /** One sentence for the person who reads the gate's output. */
  message: string;
}

/**
 * Sees to a browser for the end-to-end tests: the system's Chromium, else Debian's package where
 * packages may be installed, else Playwright's own download.
 */
export async function ensureBrowser(limitSeconds: number): Promise<FoundBrowser> {
  const ways = [
    { name: 'found', get: async () => undefined },
    { name: 'installed from the distribution', get: () => installPackage(limitSeconds * 0.6) },
    { name: "Playwright's own", get: () => download(limitSeconds * 0.35) },
  ];
  for (const { name, get } of ways) {
    await get();
    const executable = findBrowser();
    if (executable) return { executable, message: `browser ${name}: ${executable}` };
  }
  return {
    executable: undefined,
    message:
      'No browser for the end-to-end tests: please install Chromium or Google Chrome (on Debian: apt-get install chromium fonts-noto-cjk) and run npm test again.',
  };
}

async function installPackage(limitSeconds: number): Promise<void> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await runCommand('apt-get', ['update', '-q'], {
    limitSeconds: limitSeconds / 3,
    env,
  });
  if (!update.ok) return;
  await runCommand(
    'apt-get',
    ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
    { limitSeconds: (limitSeconds * 2) / 3, env },
  );
}

async function download(limitSeconds: number): Promise<void> {
  await runTool('@playwright/test', 'playwright', ['install', 'chromium'], { limitSeconds });
}
