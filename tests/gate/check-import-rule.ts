import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from './run-command.ts';
import { runTool } from './run-tool.ts';
import { asOneCheck, type StepResult } from './step.ts';

const cruise = z.object({
  modules: z.array(z.object({ source: z.string() })),
  summary: z.object({
    violations: z.array(
      z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) }),
    ),
  }),
});

/** Every folder of the house plan that may hold code. */
const FOLDERS = ['model', 'host', 'hub', 'renderer', 'electron', 'scenes', 'assets'] as const;

interface Violation {
  rule: string;
  from: string;
  to: string;
}

interface ImportRuleReport {
  /** Source files that are there but were not looked at; must be empty for the result to count. */
  unseen: string[];
  checked: number;
  violations: Violation[];
}

/**
 * Checks the import rule of the house plan in a tree (the project's, or a planted one in a test).
 * dependency-cruiser that can't read TypeScript reports "0 modules, no violations": so every source
 * file found on the disk has to turn up in its report.
 */
export async function cruiseImports(base: string, limitSeconds: number): Promise<ImportRuleReport> {
  const folders = FOLDERS.filter((folder) => sourceFiles(base, folder).length > 0);
  const expected = folders.flatMap((folder) => sourceFiles(base, folder));
  const { stdout } = await runTool(
    'dependency-cruiser',
    'depcruise',
    ['--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json', ...folders],
    { limitSeconds, cwd: base, capture: true },
  );
  const { modules, summary } = cruise.parse(JSON.parse(stdout));
  const seen = new Set(modules.map((module) => module.source));
  return {
    unseen: expected.filter((file) => !seen.has(file)),
    checked: expected.filter((file) => seen.has(file)).length,
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}

/** The gate's step: the house plan holds, and files were really looked at. */
export async function checkImportRule(limitSeconds: number): Promise<StepResult> {
  const { unseen, checked, violations } = await cruiseImports(root, limitSeconds);
  for (const { rule, from, to } of violations) console.log(`${rule}: ${from} imports ${to}`);
  for (const file of unseen) console.log(`not looked at: ${file}`);
  console.log(`${checked} source files, ${violations.length} violations`);
  return asOneCheck(checked > 0 && unseen.length === 0 && violations.length === 0);
}

function sourceFiles(base: string, folder: string): string[] {
  let entries;
  try {
    entries = readdirSync(join(base, folder), { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
  return entries
    .filter((file) => /(?<!\.d)\.tsx?$/.test(file))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`);
}
