import { spawn } from 'node:child_process';

/** The system's command that opens an address in the browser that the person prefers. */
export function browserCommand(
  address: string,
  platform: NodeJS.Platform,
): { program: string; args: string[] } {
  if (platform === 'darwin') return { program: 'open', args: [address] };
  if (platform === 'win32') return { program: 'cmd', args: ['/c', 'start', '""', address] };
  return { program: 'xdg-open', args: [address] };
}

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
