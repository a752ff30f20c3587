import { spawn } from 'node:child_process';
import { browserCommand } from './browser-command.ts';

/** Opens an address in the default browser; false where there is none or the command failed. */
export async function openBrowser(address: string): Promise<boolean> {
  const { program, args } = browserCommand(address, process.platform);
  const opener = spawn(program, args, { stdio: 'ignore', windowsHide: true });
  return new Promise<boolean>((resolve) => {
    // Some openers stay as long as the browser does; one that has not failed by then has worked.
    const timer = setTimeout(() => {
      opener.unref();
      resolve(true);
    }, 5000);
    const ended = (ok: boolean) => {
      clearTimeout(timer);
      resolve(ok);
    };
    opener.once('error', () => ended(false));
    opener.once('exit', (code) => ended(code === 0));
  });
}
