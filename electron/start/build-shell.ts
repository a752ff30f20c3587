import { join } from 'node:path';
import { isStale } from '#host/serve/build-renderer.ts';
import { packageScript } from './package-script.ts';
import { projectFolder, runProgram } from './run-program.ts';

/** Folders and files that go into the desktop program's own part. */
const SOURCES = ['electron', 'host', 'model', 'electron.vite.config.ts', 'package.json'];

/**
 * Builds the desktop program's main and preload scripts where they are missing or older than a source.
 *
 * @param onBuild called before the work begins
 * @returns false if the build failed; its output says why
 */
export async function buildShellIfStale(onBuild: () => void): Promise<boolean> {
  const output = join(projectFolder, 'build/electron/preload/preload.cjs');
  const sources = SOURCES.map((source) => join(projectFolder, source));
  if (!isStale(output, sources)) return true;
  onBuild();
  const script = packageScript('electron-vite', 'bin/electron-vite.js');
  const { status } = await runProgram(process.execPath, [script, 'build', '--logLevel', 'warn']);
  return status === 0;
}
