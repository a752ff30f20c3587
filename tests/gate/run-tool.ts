import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand, root, type CommandResult } from './run-command.ts';

/**
 * The script behind a command of an installed package. It is run by this very Node (24), whatever
 * the system's `node` is, and without npx, which might reach for the network.
 *
 * @param packageName for instance `dependency-cruiser`
 * @param command for instance `depcruise`
 */
function toolScript(packageName: string, command: string): string {
  const directory = join(root, 'node_modules', packageName);
  const manifest: unknown = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'));
  const bin = typeof manifest === 'object' && manifest && 'bin' in manifest ? manifest.bin : null;
  const script = typeof bin === 'string' ? bin : new Map(Object.entries(bin ?? {})).get(command);
  if (typeof script !== 'string') throw new Error(`${packageName} has no command ${command}`);
  return join(directory, script);
}

/** Runs a command of an installed package, bounded in time. */
export function runTool(
  packageName: string,
  command: string,
  args: readonly string[],
  options: Parameters<typeof runCommand>[2],
): Promise<CommandResult> {
  return runCommand(process.execPath, [toolScript(packageName, command), ...args], options);
}
