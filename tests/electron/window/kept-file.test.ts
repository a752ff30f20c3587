import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readKept, writeKept } from '#electron/window/kept-file.ts';
import { DEFAULT_PLACE, parsePlace } from '#electron/window/window-place.ts';

let directory = '';
let file = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'xunzhan-window-'));
  file = join(directory, 'deeper', 'window.json');
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

test('what was written is read again, and no draft stays', () => {
  const place = { x: 5, y: 6, width: 900, height: 700, maximized: true, fullScreen: false };
  writeKept(file, place);
  expect(readKept(file, parsePlace)).toEqual(place);
  expect(existsSync(`${file}.new`)).toBe(false);
});

test('without a file there is nothing', () => {
  expect(readKept(file, parsePlace)).toBeUndefined();
});

test('a corrupt file is set aside, not lost', () => {
  writeKept(file, DEFAULT_PLACE);
  writeFileSync(file, '{"width": 12');
  expect(readKept(file, parsePlace)).toBeUndefined();
  expect(existsSync(file)).toBe(false);
  expect(readFileSync(`${file}.broken`, 'utf8')).toBe('{"width": 12');
});
