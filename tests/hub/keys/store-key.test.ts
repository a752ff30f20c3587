import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readStoreKey } from '#hub/keys/store-key.ts';

let root: string;
let data: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'xunzhan-storekey-'));
  data = join(root, 'data');
  mkdirSync(data);
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

it('makes a key beside the data folder that only its owner reads, and finds it again', () => {
  const key = readStoreKey(data, {});
  expect(key).toHaveLength(32);
  expect(readStoreKey(data, {})).toEqual(key);
  const others = process.platform === 'win32' ? 0 : statSync(`${data}.key`).mode & 0o077;
  expect(others).toBe(0);
});

it('takes the key from the environment', () => {
  expect(readStoreKey(data, { HUB_KEY: 'ab'.repeat(32) })).toEqual(Buffer.alloc(32, 0xab));
  expect(() => readStoreKey(data, { HUB_KEY: 'short' })).toThrow('hub/key-malformed');
});

it('makes no new key for a store that has lost its own', () => {
  writeFileSync(join(data, 'hub.sqlite'), 'x');
  expect(() => readStoreKey(data, {})).toThrow('hub/key-missing');
});

it('refuses a key inside the data folder, or open to others', () => {
  expect(() => readStoreKey(data, { HUB_KEY_FILE: join(data, 'key') })).toThrow(
    'hub/key-file-inside',
  );
  readStoreKey(data, {});
  if (process.platform === 'win32') return;
  chmodSync(`${data}.key`, 0o644);
  expect(() => readStoreKey(data, {})).toThrow('hub/key-file-open');
});
