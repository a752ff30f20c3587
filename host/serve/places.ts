import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the project's sources. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** The built page. */
export const pageDir = join(projectRoot, 'build', 'renderer');

/** The exhibitions that ship. */
export const scenesDir = join(projectRoot, 'scenes');

/** Where the host keeps its data unless told otherwise, by the customs of the system. */
export function defaultDataDir(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): string {
  if (platform === 'win32')
    return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Xunzhan');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Xunzhan');
  return join(env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'xunzhan');
}
