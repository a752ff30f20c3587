import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, runCommand } from './run-command.ts';
import type { StepResult } from './step.ts';

/** Checks every exhibition that ships, with the same command that content staff use. */
export async function checkScenes(limitSeconds: number): Promise<StepResult> {
  const scenes = readdirSync(join(root, 'scenes'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `scenes/${entry.name}`)
    .filter((directory) => existsSync(join(root, directory, 'manifest.json')));
  if (scenes.length === 0) {
    console.log('There is no exhibition in scenes/.');
    return { passed: 0, failed: 1 };
  }
  let passed = 0;
  for (const scene of scenes) {
    const { ok } = await runCommand(process.execPath, ['host/exhibition/cli.ts', 'check', scene], {
      limitSeconds: limitSeconds / scenes.length,
    });
    console.log(`${scene}: ${ok ? 'ok' : 'not in order'}`);
    if (ok) passed += 1;
  }
  return { passed, failed: scenes.length - passed };
}
