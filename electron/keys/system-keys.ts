import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SafeStorage } from 'electron';
import { fileKeys } from '#host/store/file-keys.ts';
import type { KeyProvider } from '#host/store/key-provider.ts';
import { storeError } from '#host/store/store-errors.ts';
import { writeDurably } from '#host/store/write-durably.ts';

/** The part of Electron's safeStorage that is needed here. */
export type SystemSafe = Pick<
  SafeStorage,
  | 'isAsyncEncryptionAvailable'
  | 'getSelectedStorageBackend'
  | 'encryptStringAsync'
  | 'decryptStringAsync'
>;

const KEY_BYTES = 32;

/**
 * The stores' keys, wrapped by the operating system; where it holds no keys, files of mode 600.
 *
 * A wrapped key that can't be opened (another account, a key ring that was reset) is a missing key:
 * `store/key-missing`. It is left as it is, and a key saved as a file since then counts instead.
 *
 * @param folder outside the data folder
 */
export function systemKeys(
  folder: string,
  safe: SystemSafe,
  platform: NodeJS.Platform,
): KeyProvider {
  const files = fileKeys(folder);
  const wrappedFile = (store: string) => join(folder, `${store}.wrapped`);

  return {
    load: async (store) => {
      const file = wrappedFile(store);
      if (!existsSync(file)) return files.load(store);
      try {
        return await unwrap(readFileSync(file, 'utf8'), safe);
      } catch (error) {
        const saved = await files.load(store);
        if (saved) return saved;
        throw storeError('store/key-missing', error);
      }
    },
    save: async (store, key) => {
      if (!(await holdsKeys(safe, platform))) return files.save(store, key);
      const wrapped = await safe.encryptStringAsync(key.toString('hex'));
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      writeDurably(wrappedFile(store), `${wrapped.toString('base64')}\n`);
    },
  };
}

/**
 * Whether the operating system really holds keys for us. On Linux without a key ring Electron would
 * "encrypt" with a password that is written in its own source.
 */
async function holdsKeys(safe: SystemSafe, platform: NodeJS.Platform): Promise<boolean> {
  if (!(await safe.isAsyncEncryptionAvailable())) return false;
  if (platform !== 'linux') return true;
  return !['basic_text', 'unknown'].includes(safe.getSelectedStorageBackend());
}

async function unwrap(text: string, safe: SystemSafe): Promise<Buffer> {
  const { result } = await safe.decryptStringAsync(Buffer.from(text, 'base64'));
  const key = Buffer.from(result, 'hex');
  if (key.length !== KEY_BYTES) throw new Error(`a key of ${key.length} bytes`);
  return key;
}
