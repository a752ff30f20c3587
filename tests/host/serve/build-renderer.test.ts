import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isStale } from '#host/serve/build-renderer.ts';

let base = '';
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'xunzhan-stale-'));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

function put(path: string, seconds: number): string {
  const file = join(base, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
  utimesSync(file, seconds, seconds);
  for (let at = dirname(file); at !== base; at = dirname(at)) utimesSync(at, seconds, seconds);
  return file;
}

test('what was never built is stale', () => {
  expect(isStale(join(base, 'out.html'), [])).toBe(true);
});

test('a younger source, however deep, makes it stale', () => {
  const output = put('out.html', 1000);
  put('src/deep/a.ts', 900);
  expect(isStale(output, [join(base, 'src'), join(base, 'absent')])).toBe(false);
  put('src/deep/b.ts', 1100);
  expect(isStale(output, [join(base, 'src')])).toBe(true);
});

test('a single file counts as a source too', () => {
  const output = put('out.html', 1000);
  expect(isStale(output, [put('package-lock.json', 1100)])).toBe(true);
});
