import type { ExhibitionShelf } from './exhibition-shelf.ts';

/** Unpacks a package beside the others. */
export async function installPackage(_file: string, _shelf: ExhibitionShelf): Promise<string> {
  throw new Error('being written');
}
