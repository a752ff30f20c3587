import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { openPackage } from '../exhibition/package-file.ts';

const INCOMING = '.incoming';
const OLD = '.old-';

/**
 * Installs a package beside the others; an exhibition of the same id is replaced. At any moment there is
 * the old one or the new one, whole.
 *
 * @param folder the folder of installed exhibitions
 * @returns the exhibition's id
 * @throws XunzhanError for a package that is damaged, hostile or of a later format: nothing is changed then
 */
export async function installPackage(file: string, folder: string): Promise<string> {
  const { manifest, extract } = await openPackage(file);
  await mkdir(folder, { recursive: true });
  const [target, old] = [join(folder, manifest.id), join(folder, OLD + manifest.id)];
  const incoming = join(folder, INCOMING);
  await rm(incoming, { recursive: true, force: true });
  await extract(incoming);
  if (await exists(target)) {
    await rm(old, { recursive: true, force: true });
    await rename(target, old);
  }
  await rename(incoming, target);
  await rm(old, { recursive: true, force: true });
  return manifest.id;
}

/** Puts right what an installation that was cut off by a crash left behind. */
export async function tidyInstalled(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith('.')) continue;
    const target = join(folder, name.slice(OLD.length));
    const replaced = name.startsWith(OLD) && !(await exists(target));
    if (replaced) await rename(join(folder, name), target);
    else await rm(join(folder, name), { recursive: true, force: true });
  }
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
