import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { KeyProvider } from './key-provider.ts';
import { storeError } from './store-errors.ts';
import { writeDurably } from './write-durably.ts';

/**
 * Keys as files of mode 600, one a store, in a folder of mode 700. On Windows the profile folder's own
 * access list does what the mode does elsewhere.
 */
export function fileKeys(folder = defaultKeyFolder()): KeyProvider {
  const fileOf = (store: string) => join(folder, `${store}.key`);
  return {
    load: async (store) => {
      const file = fileOf(store);
      return existsSync(file) ? parseKey(readFileSync(file, 'utf8')) : undefined;
    },
    save: async (store, key) => {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      writeDurably(fileOf(store), `${key.toString('hex')}\n`);
      chmodSync(fileOf(store), 0o600);
    },
  };
}

/** One key for whatever store is opened, from `XUNZHAN_KEY`: nothing is written. */
function environmentKey(value: string): KeyProvider {
  return { load: async () => parseKey(value), save: async () => {} };
}

/** The keys of a host without Electron: the environment's, else files. */
export function servedKeys(env: NodeJS.ProcessEnv): KeyProvider {
  if (env.XUNZHAN_KEY !== undefined) return environmentKey(env.XUNZHAN_KEY);
  return fileKeys(env.XUNZHAN_KEY_DIR);
}

function parseKey(text: string): Buffer {
  if (!/^[0-9a-f]{64}$/i.test(text.trim())) throw storeError('store/key-invalid');
  return Buffer.from(text.trim(), 'hex');
}

export function defaultKeyFolder(): string {
  const { APPDATA, XDG_CONFIG_HOME } = process.env;
  if (process.platform === 'win32' && APPDATA) return join(APPDATA, 'Xunzhan', 'keys');
  if (process.platform === 'darwin')
    return join(homedir(), 'Library', 'Application Support', 'Xunzhan Keys');
  return join(XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'xunzhan', 'keys');
}
