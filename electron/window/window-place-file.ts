import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DEFAULT_PLACE, parsePlace, type WindowPlace } from './window-place.ts';

/**
 * Reads where the window was left. A file that makes no sense is set aside as `<file>.broken`, so
 * that the program starts and someone can still look at it.
 */
export function readWindowPlace(file: string): WindowPlace {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return DEFAULT_PLACE;
  }
  const place = parsePlace(text);
  if (place) return place;
  try {
    renameSync(file, `${file}.broken`);
  } catch {
    // A folder that can't be written to: the defaults will do again next time.
  }
  return DEFAULT_PLACE;
}

/** Writes beside the file and renames, so that a crash leaves the old place or the new one. */
export function writeWindowPlace(file: string, place: WindowPlace): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const draft = `${file}.new`;
    writeFileSync(draft, JSON.stringify(place));
    renameSync(draft, file);
  } catch (error) {
    // Where the window was is not worth an error message at closing time.
    console.error('window place not kept:', error instanceof Error ? error.message : error);
  }
}
