import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageScript } from './package-script.ts';

/** Electron's own installer, which fetches the program. */
export const electronInstaller = packageScript('electron', 'install.js');

/**
 * Path of Electron's program, or nothing where it was not downloaded. Reads what Electron's installer
 * leaves behind; importing `electron` would start the download, without a bound in time.
 */
export function electronBinary(directory = dirname(electronInstaller)): string | undefined {
  const pathFile = join(directory, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const program = join(directory, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(program) ? program : undefined;
}
