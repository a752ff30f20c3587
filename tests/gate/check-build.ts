import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run-command.ts';
import { runTool } from './run-tool.ts';
import type { StepResult } from './step.ts';

/** Builds the renderer and the desktop shell, and looks whether the entry files are there. */
export async function checkBuild(limitSeconds: number): Promise<StepResult> {
  const builds = [
    { packageName: 'vite', command: 'vite', entry: 'build/renderer/index.html' },
    {
      packageName: 'electron-vite',
      command: 'electron-vite',
      entry: 'build/electron/main/main.js',
    },
  ];
  let passed = 0;
  for (const { packageName, command, entry } of builds) {
    const { ok } = await runTool(packageName, command, ['build', '--logLevel', 'warn'], {
      limitSeconds: limitSeconds / builds.length,
    });
    const there = existsSync(join(root, entry));
    if (!there) console.log(`${entry} was not built`);
    if (ok && there) passed += 1;
  }
  return { passed, failed: builds.length - passed };
}
