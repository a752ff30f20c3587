import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { root } from './run-command.ts';

/**
 * A small tree beside the real one, with the real packages and import aliases, in which a test plants
 * what a check has to catch. It is removed when the test ends.
 *
 * @param files contents by path
 * @returns the tree's directory
 */
export function plantedTree(files: Record<string, string>): string {
  const base = mkdtempSync(join(tmpdir(), 'xunzhan-planted-'));
  onTestFinished(() => rmSync(base, { recursive: true, force: true }));
  symlinkSync(join(root, 'node_modules'), join(base, 'node_modules'), 'junction');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(base, path)), { recursive: true });
    writeFileSync(join(base, path), text);
  }
  return base;
}
