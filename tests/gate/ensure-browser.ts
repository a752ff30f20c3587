import { findBrowser } from './find-browser.ts';
import { runTool } from './run-tool.ts';
import { installSystemPackages } from './system-packages.ts';

interface FoundBrowser {
  executable: string | undefined;
  /** One sentence for the person who reads the gate's output. */
  message: string;
}

/**
 * Sees to a browser for the end-to-end tests: the system's Chromium, else Debian's package where
 * packages may be installed, else Playwright's own download. What else the tests take from the system comes
 * with it.
 */
export async function ensureBrowser(limitSeconds: number): Promise<FoundBrowser> {
  const there = findBrowser();
  const ways = [
    {
      name: there ? 'found' : 'installed from the distribution',
      get: () => installSystemPackages(limitSeconds * 0.6),
    },
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

async function download(limitSeconds: number): Promise<void> {
  await runTool('@playwright/test', 'playwright', ['install', 'chromium'], { limitSeconds });
}
