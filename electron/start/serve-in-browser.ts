import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { openBrowser } from './open-browser.ts';
import { projectFolder } from './run-program.ts';
import { say, startTexts } from './say.ts';

/**
 * Runs the host without Electron on a free port, opens its page in the browser, and waits until the
 * host ends: by Ctrl-C, or because it could not start.
 *
 * @returns the host's exit status
 */
export async function serveInBrowser(): Promise<number> {
  const host = spawn(process.execPath, ['host/serve/serve.ts', '--port', '0'], {
    cwd: projectFolder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // Ctrl-C reaches the host from the terminal too; it ends in good order, and once.
  const passOn = (signal: NodeJS.Signals) => void host.kill(signal);
  process.on('SIGINT', passOn);
  process.on('SIGTERM', passOn);

  let opened = false;
  createInterface({ input: host.stdout }).on('line', (line) => {
    console.log(line);
    const address = servedAddress(line);
    if (address === undefined || opened) return;
    opened = true;
    say(startTexts.howToStop);
    void openBrowser(address).then((ok) => {
      if (!ok) say(startTexts.noBrowser);
    });
  });
  return new Promise((resolve) => {
    host.once('error', () => resolve(1));
    host.once('exit', (status) => resolve(status ?? 0));
  });
}

/** The address in a line that the host prints when it is ready. */
function servedAddress(line: string): string | undefined {
  return /http:\/\/127\.0\.0\.1:\d+\//.exec(line)?.[0];
}
