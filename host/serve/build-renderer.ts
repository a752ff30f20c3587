import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectRoot, pageDir } from './places.ts';

/** Folders and files that go into the page. */
const sources = ['renderer', 'model', 'assets', 'vite.config.ts', 'package.json'];

/**
 * Builds the page if it isn't there or a source is younger than it.
 *
 * @param quiet keeps the builder's own words to itself
 * @throws Error when the build fails
 */
export async function buildRendererIfStale({ quiet = false } = {}): Promise<void> {
  const output = join(pageDir, 'index.html');
  if (
    !isStale(
      output,
      sources.map((source) => join(projectRoot, source)),
    )
  )
    return;
  if (!quiet) console.log('正在生成页面… Building the page…');
  const builder = spawn(process.execPath, [viteProgram(), 'build', '--logLevel', 'warn'], {
    cwd: projectRoot,
    stdio: quiet ? 'ignore' : ['ignore', 'inherit', 'inherit'],
  });
  const status = await new Promise<number | null>((resolve, reject) => {
    builder.once('error', reject);
    builder.once('exit', resolve);
  });
  if (status !== 0) throw new Error('the page could not be built (npm run build says why)');
}

function viteProgram(): string {
  return fileURLToPath(new URL('bin/vite.js', import.meta.resolve('vite/package.json')));
}

/** Whether an output is missing or a source younger than it; a folder's own time tells of removals. */
export function isStale(output: string, from: readonly string[]): boolean {
  const built = statSync(output, { throwIfNoEntry: false })?.mtimeMs;
  return built === undefined || from.some((source) => youngest(source) > built);
}

function youngest(path: string): number {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry) return 0;
  if (!entry.isDirectory()) return entry.mtimeMs;
  return readdirSync(path, { withFileTypes: true })
    .filter((child) => child.isDirectory() || child.isFile())
    .reduce((time, child) => Math.max(time, youngest(join(path, child.name))), entry.mtimeMs);
}
