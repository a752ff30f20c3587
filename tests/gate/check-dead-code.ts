import { runTool } from './run-tool.ts';
import type { StepResult } from './step.ts';

/**
 * knip twice: over everything (unused files, exports and dependencies), and over the product alone,
 * which finds what only its own tests use.
 */
export async function checkDeadCode(limitSeconds: number): Promise<StepResult> {
  let passed = 0;
  const runs = [['--no-progress'], ['--no-progress', '--production']];
  for (const args of runs) {
    console.log(`knip ${args.join(' ')}`);
    const { ok } = await runTool('knip', 'knip', args, {
      limitSeconds: limitSeconds / runs.length,
    });
    if (ok) passed += 1;
  }
  return { passed, failed: runs.length - passed };
}
