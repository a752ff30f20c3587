import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether something has to be built again: its output isn't there, or a source is younger.
 *
 * @param output a file that the build writes last
 * @param sources files and folders that go into it; absent ones are passed over
 */
export function isStale(output: string, sources: readonly string[]): boolean {
  const built = statSync(output, { throwIfNoEntry: false })?.mtimeMs;
  return built === undefined || sources.some((source) => youngest(source) > built);
}

/** Time of the last change in a file or folder, milliseconds since 1970; 0 where there is nothing. */
function youngest(path: string): number {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry) return 0;
  if (!entry.isDirectory()) return entry.mtimeMs;
  // The folder's own time counts: it changes when a file in it is removed.
  return readdirSync(path, { withFileTypes: true })
    .filter((child) => child.isDirectory() || child.isFile())
    .reduce((time, child) => Math.max(time, youngest(join(path, child.name))), entry.mtimeMs);
}
