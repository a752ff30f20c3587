import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Path of a file of an installed package, without loading anything of it. */
export function packageScript(packageName: string, path: string): string {
  const manifest = fileURLToPath(import.meta.resolve(`${packageName}/package.json`));
  return join(dirname(manifest), path);
}
