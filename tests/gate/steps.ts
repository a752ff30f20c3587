import { checkBuild } from './check-build.ts';
import { checkDeadCode } from './check-dead-code.ts';
import { checkImportRule } from './check-import-rule.ts';
import { checkScenes } from './check-scenes.ts';
import { ensureBrowser } from './ensure-browser.ts';
import { playwrightCounts, vitestCounts } from './counts.ts';
import { runElectronSuite } from './electron-suite.ts';
import { runTool } from './run-tool.ts';
import { asOneCheck, type Step, type StepResult } from './step.ts';
import { runSuite } from './suite.ts';

/**
 * The steps of the gate, in the order in which they run.
 *
 * @param patience by how much the suites may take longer than usual
 */
export const gateSteps = (patience: number): Step[] => [
  tool('format', 120, 'prettier', 'prettier', ['--check', '--log-level', 'warn', '.']),
  tool('lint', 240, 'oxlint', 'oxlint', []),
  { name: 'import-rule', limitSeconds: 120, run: checkImportRule },
  { name: 'dead-code', limitSeconds: 180, run: checkDeadCode },
  { name: 'scenes', limitSeconds: 300, run: checkScenes },
  typesStep(300),
  browserStep(420),
  {
    name: 'unit',
    limitSeconds: 600 * patience,
    run: (limitSeconds) =>
      runSuite(
        'unit',
        {
          packageName: 'vitest',
          command: 'vitest',
          args: (file) => [
            'run',
            '--reporter=default',
            '--reporter=json',
            `--outputFile.json=${file}`,
          ],
          env: () => (process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
          counts: vitestCounts,
        },
        limitSeconds,
      ),
  },
  { name: 'build', limitSeconds: 300, run: checkBuild },
  {
    name: 'end-to-end',
    limitSeconds: 1000 * patience,
    run: (limitSeconds) =>
      runSuite(
        'end-to-end',
        {
          packageName: '@playwright/test',
          command: 'playwright',
          args: () => ['test', '--config', 'tests/e2e/playwright.config.ts'],
          env: (file) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: file }),
          counts: playwrightCounts,
        },
        limitSeconds,
      ),
  },
  { name: 'electron', limitSeconds: 300 * patience, run: runElectronSuite },
];

function tool(
  name: string,
  limitSeconds: number,
  packageName: string,
  command: string,
  args: readonly string[],
): Step {
  return {
    name,
    limitSeconds,
    run: async (limit) =>
      asOneCheck((await runTool(packageName, command, args, { limitSeconds: limit })).ok),
  };
}

/** The slowest of the checks has the second core to itself while the others run one after another. */
function typesStep(limitSeconds: number): Step {
  const args = ['-b', '--pretty', 'false'];
  return begunAhead(
    'types',
    limitSeconds,
    () => runTool('typescript', 'tsc', args, { limitSeconds, capture: true }),
    ({ ok, stdout }) => {
      if (stdout) console.log(stdout);
      return asOneCheck(ok);
    },
  );
}

/** Packages are fetched while the checks before it run: those need no network, and this no processor. */
function browserStep(limitSeconds: number): Step {
  return begunAhead(
    'browser',
    limitSeconds,
    () => ensureBrowser(limitSeconds),
    ({ executable, message }) => {
      console.log(message);
      return asOneCheck(executable !== undefined);
    },
  );
}

/** A step whose work begins with the gate, and is judged in its turn. */
function begunAhead<Found>(
  name: string,
  limitSeconds: number,
  work: () => Promise<Found>,
  judge: (found: Found) => StepResult,
): Step {
  let found: Promise<Found> | undefined;
  const begin = () => (found ??= work());
  return {
    name,
    limitSeconds,
    ahead: () => void begin().catch(() => undefined),
    run: async () => judge(await begin()),
  };
}
