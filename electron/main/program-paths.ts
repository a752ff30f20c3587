import { join } from 'node:path';
import { defaultKeyFolder } from '#host/store/file-keys.ts';
import { defaultDataDir } from '#host/serve/places.ts';

interface Surroundings {
  /** Electron's `app.getAppPath()`: the project, or the packed program. */
  appPath: string;
  /** Electron's `process.resourcesPath`. */
  resources: string;
  packaged: boolean;
  env: NodeJS.ProcessEnv;
}

/** Where the program finds what ships with it, and where it keeps what changes. */
export interface ProgramPaths {
  pageFolder: string;
  preload: string;
  scenesDir: string;
  /** The same as without Electron, so that a hall opened in the browser first goes on here. */
  dataDir: string;
  keyFolder: string;
  /** Chromium's own files, window place, crash log: nothing of the visits. */
  shellFolder: string;
}

/** `XUNZHAN_DATA` and `XUNZHAN_KEY_DIR` put data and keys elsewhere. */
export function programPaths({ appPath, resources, packaged, env }: Surroundings): ProgramPaths {
  const dataDir = env.XUNZHAN_DATA ?? defaultDataDir();
  return {
    pageFolder: join(appPath, 'build/renderer'),
    preload: join(appPath, 'build/electron/preload/preload.cjs'),
    scenesDir: packaged ? join(resources, 'scenes') : join(appPath, 'scenes'),
    dataDir,
    keyFolder: env.XUNZHAN_KEY_DIR ?? defaultKeyFolder(),
    shellFolder: join(dataDir, 'shell'),
  };
}
