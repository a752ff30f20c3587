import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { electronBinary } from '#electron/start/electron-binary.ts';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'xunzhan-electron-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

test('nothing downloaded', () => {
  expect(electronBinary(directory)).toBeUndefined();
});

test('a download that was cut short does not count', () => {
  writeFileSync(join(directory, 'path.txt'), 'electron');
  expect(electronBinary(directory)).toBeUndefined();
});

test('a whole download is found', () => {
  mkdirSync(join(directory, 'dist'));
  writeFileSync(join(directory, 'dist/electron'), '');
  writeFileSync(join(directory, 'path.txt'), 'electron');
  expect(electronBinary(directory)).toBe(join(directory, 'dist/electron'));
});
