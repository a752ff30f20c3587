import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Reads something small that the program keeps. A file that makes no sense is set aside as `<file>.broken`, so that the
 * program starts and someone can still look at it.
 */
export function readKept<Kept>(
  file: string,
  parse: (text: string) => Kept | undefined,
): Kept | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  const kept = parse(text);
  if (kept) return kept;
  try {
    renameSync(file, `${file}.broken`);
  } catch {
    // A folder that can't be written to: the defaults will do again next time.
  }
  return undefined;
}

/** Writes beside the file and renames, so that a crash leaves the old or the new. */
export function writeKept(file: string, kept: unknown): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const draft = `${file}.new`;
    writeFileSync(draft, JSON.stringify(kept));
    renameSync(draft, file);
  } catch (error) {
    // Where a window was is not worth an error message.
    console.error(`${file} not kept:`, error instanceof Error ? error.message : error);
  }
}
