import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Path of Electron's program, or nothing where it was not downloaded. Reads what Electron's own
 * installer leaves behind; importing `electron` would start the download, without a bound in time.
 */
export function electronBinary(directory = electronPackage()): string | undefined {
  const pathFile = join(directory, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const program = join(directory, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(program) ? program : undefined;
}

/** Path of Electron's installer script. */
export function electronInstaller(): string {
  return join(electronPackage(), 'install.js');
}

function electronPackage(): string {
  return dirname(fileURLToPath(import.meta.resolve('electron/package.json')));
}
