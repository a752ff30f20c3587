import { runTool } from './run-tool.ts';
import type { StepResult } from './step.ts';

/**
 * knip twice: over everything (unused files, exports and dependencies), and over the product alone for
 * files and dependencies that only tests use. A single function may be exported for its own test: pure
 * parts are tested where they are, not through the page around them.
 */
export async function checkDeadCode(limitSeconds: number): Promise<StepResult> {
  let passed = 0;
  const product = ['--production', '--include', 'files,dependencies,unlisted,unresolved'];
  const runs = [['--no-progress'], ['--no-progress', ...product]];
  for (const args of runs) {
    console.log(`knip ${args.join(' ')}`);
    const { ok } = await runTool('knip', 'knip', args, {
      limitSeconds: limitSeconds / runs.length,
    });
    if (ok) passed += 1;
  }
  return { passed, failed: runs.length - passed };
}
