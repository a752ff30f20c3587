import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { systemKeys, type SystemSafe } from '#electron/keys/system-keys.ts';

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

const reset = keyRing({ decryptStringAsync: () => Promise.reject(new Error('no such item')) });
const store = 'a-store';
const key = randomBytes(32);
let folder = '';
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'xunzhan-keys-')), 'keys');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

const contents = () => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));

test('a key comes back as it was, and lies wrapped on the disk', async () => {
  const keys = systemKeys(folder, keyRing(), 'linux');
  await keys.save(store, key);
  expect(await keys.load(store)).toEqual(key);
  expect(contents()).toHaveLength(1);
  for (const encoding of ['hex', 'base64', 'latin1'] as const) {
    expect(contents()[0]).not.toContain(key.toString(encoding));
  }
});

test.skipIf(process.platform === 'win32')('the file is for its owner only', async () => {
  await systemKeys(folder, keyRing(), 'linux').save(store, key);
  expect(statSync(join(folder, 'a-store.wrapped')).mode & 0o777).toBe(0o600);
});

test('that there is no key yet is no error', async () => {
  expect(await systemKeys(folder, keyRing(), 'linux').load(store)).toBeUndefined();
});

test('each store has its own key', async () => {
  const keys = systemKeys(folder, keyRing(), 'linux');
  await keys.save(store, key);
  expect(await keys.load('another')).toBeUndefined();
});

describe('a wrapped key that can not be opened', () => {
  beforeEach(() => systemKeys(folder, keyRing(), 'linux').save(store, key));

  test('is a missing key, and is left as it is', async () => {
    const before = contents();
    await expect(systemKeys(folder, reset, 'linux').load(store)).rejects.toMatchObject({
      code: 'store/key-missing',
    });
    expect(contents()).toEqual(before);
  });

  test('was perhaps cut short', async () => {
    const short = await keyRing().encryptStringAsync('abcd');
    writeFileSync(join(folder, 'a-store.wrapped'), short.toString('base64'));
    await expect(systemKeys(folder, keyRing(), 'linux').load(store)).rejects.toMatchObject({
      code: 'store/key-missing',
    });
  });

  test('gives way to a key that was saved without the key ring since', async () => {
    const without = { ...reset, isAsyncEncryptionAvailable: async () => false };
    const keys = systemKeys(folder, without, 'linux');
    const recovered = randomBytes(32);
    await keys.save(store, recovered);
    expect(await keys.load(store)).toEqual(recovered);
  });
});

describe('where the operating system holds no keys, a file does', () => {
  const cases: [string, NodeJS.Platform, Partial<SystemSafe>][] = [
    ['Linux without a key ring', 'linux', { getSelectedStorageBackend: () => 'basic_text' }],
    ['Linux before anybody knows', 'linux', { getSelectedStorageBackend: () => 'unknown' }],
    ['macOS with encryption off', 'darwin', { isAsyncEncryptionAvailable: async () => false }],
  ];
  test.each(cases)('%s', async (_name, platform, overrides) => {
    const keys = systemKeys(folder, keyRing(overrides), platform);
    await keys.save(store, key);
    expect(readdirSync(folder)).toEqual(['a-store.key']);
    expect(await keys.load(store)).toEqual(key);
  });
});

test('on Windows the kind of Linux key ring says nothing', async () => {
  const safe = keyRing({ getSelectedStorageBackend: () => 'unknown' });
  await systemKeys(folder, safe, 'win32').save(store, key);
  expect(readdirSync(folder)).toEqual(['a-store.wrapped']);
});
