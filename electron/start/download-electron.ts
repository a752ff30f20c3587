import { spawn } from 'node:child_process';
import { electronBinary, electronInstaller } from './electron-binary.ts';

/**
 * Fetches Electron's program with Electron's own installer.
 *
 * @param limitSeconds after which the attempt is given up: the hall can be opened without it
 * @returns path of the program, or nothing
 */
export async function downloadElectron(limitSeconds: number): Promise<string | undefined> {
  // Only its first line of error would be of use to anybody, and the caller says it better.
  const installer = spawn(process.execPath, [electronInstaller], {
    stdio: 'ignore',
    windowsHide: true,
  });
  await new Promise<void>((resolve) => {
    const timer = setTimeout(() => installer.kill('SIGKILL'), limitSeconds * 1000);
    const ended = () => {
      clearTimeout(timer);
      resolve();
    };
    installer.once('error', ended);
    installer.once('exit', ended);
  });
  return electronBinary();
}
