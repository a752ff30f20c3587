import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { settle, type SuiteCounts } from './counts.ts';
import { root } from './run-command.ts';
import { runTool } from './run-tool.ts';
import type { StepResult } from './step.ts';

interface Suite {
  packageName: string;
  command: string;
  args: (reportFile: string) => readonly string[];
  env?: (reportFile: string) => Record<string, string>;
  counts: (report: unknown) => SuiteCounts;
}

/**
 * Runs a test runner and counts from the JSON report that it writes under `build/gate/`. Without a
 * readable report the suite counts as one failure.
 */
export async function runSuite(
  name: string,
  { packageName, command, args, env, counts }: Suite,
  limitSeconds: number,
): Promise<StepResult> {
  const reports = join(root, 'build/gate');
  const reportFile = join(reports, `${name}.json`);
  mkdirSync(reports, { recursive: true });
  rmSync(reportFile, { force: true });
  const result = await runTool(packageName, command, args(reportFile), {
    limitSeconds,
    env: env?.(reportFile) ?? {},
  });
  let found: SuiteCounts;
  try {
    found = counts(JSON.parse(readFileSync(reportFile, 'utf8')));
  } catch (error) {
    console.log(`${name}: no readable report: ${error instanceof Error ? error.message : ''}`);
    return { passed: 0, failed: 1 };
  }
  const { passed, failed, skipped } = settle(found, result.ok);
  const note = `${passed} passed, ${failed} not, ${skipped} skipped`;
  return { passed, failed, note };
}
