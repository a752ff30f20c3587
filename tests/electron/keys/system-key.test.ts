import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  holdsKeys,
  readSystemKey,
  writeSystemKey,
  type SystemSafe,
} from '#electron/keys/system-key.ts';

/** A key ring that turns texts around, and can be reset. */
function keyRing(overrides: Partial<SystemSafe> = {}): SystemSafe {
  return {
    isAsyncEncryptionAvailable: async () => true,
    getSelectedStorageBackend: () => 'gnome_libsecret',
    encryptStringAsync: async (text) => Buffer.from(`ring:${text}`).reverse(),
    decryptStringAsync: async (wrapped) => {
      const text = Buffer.from(wrapped).reverse().toString();
      if (!text.startsWith('ring:')) throw new Error('not ours');
      return { result: text.slice(5), shouldReEncrypt: false };
    },
    ...overrides,
  };
}

let directory = '';
let file = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'xunzhan-key-'));
  file = join(directory, 'keys', 'store.wrapped');
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

test('a key comes back as it was, and lies wrapped on the disk', async () => {
  const key = randomBytes(32);
  await writeSystemKey(file, keyRing(), key);
  expect(await readSystemKey(file, keyRing())).toEqual(key);
  expect(readFileSync(file).includes(key.toString('base64'))).toBe(false);
});

test.skipIf(process.platform === 'win32')('the file is for its owner only', async () => {
  await writeSystemKey(file, keyRing(), randomBytes(32));
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('that there is no key yet is no error', async () => {
  expect(await readSystemKey(file, keyRing())).toBeUndefined();
});

describe('a key that is there but can not be opened is missing, and is left as it is', () => {
  beforeEach(() => writeSystemKey(file, keyRing(), randomBytes(32)));

  test('the key ring was reset', async () => {
    const before = readFileSync(file);
    const reset = keyRing({ decryptStringAsync: () => Promise.reject(new Error('no such item')) });
    await expect(readSystemKey(file, reset)).rejects.toMatchObject({ code: 'store/key-missing' });
    expect(readFileSync(file)).toEqual(before);
  });

  test('the file was cut short', async () => {
    writeFileSync(file, await keyRing().encryptStringAsync('c2hvcnQ='));
    await expect(readSystemKey(file, keyRing())).rejects.toMatchObject({
      code: 'store/key-missing',
    });
  });
});

describe('who holds keys', () => {
  test('a key ring does', async () => {
    expect(await holdsKeys(keyRing(), 'linux')).toBe(true);
  });

  test.each(['basic_text', 'unknown'] as const)('Linux with %s does not', async (backend) => {
    const safe = keyRing({ getSelectedStorageBackend: () => backend });
    expect(await holdsKeys(safe, 'linux')).toBe(false);
  });

  test('Windows and macOS do, where encryption is available', async () => {
    const safe = keyRing({ getSelectedStorageBackend: () => 'unknown' });
    expect(await holdsKeys(safe, 'win32')).toBe(true);
    const locked = keyRing({ isAsyncEncryptionAvailable: async () => false });
    expect(await holdsKeys(locked, 'darwin')).toBe(false);
  });
});
