import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CrashLog } from '#electron/main/crash-log.ts';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'xunzhan-crash-'));
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(directory, { recursive: true, force: true });
});

test('a crash is one line of JSON', () => {
  const log = new CrashLog(join(directory, 'logs', 'crash.log'));
  log.add('render-process-gone', 'oom');
  log.add('uncaught', new Error('bad\nluck'));
  const lines = readFileSync(log.file, 'utf8').trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    { at: expect.any(String), what: 'render-process-gone', detail: 'oom' },
    { at: expect.any(String), what: 'uncaught', detail: expect.stringContaining('bad\nluck') },
  ]);
});

test('personal things are left out', () => {
  const log = new CrashLog(join(directory, 'crash.log'));
  log.add(
    'uncaught',
    `ENOENT ${homedir()}/data /home/zhangsan/a C:\\Users\\lisi\\b zhang.san@example.com “王五” "remark"`,
  );
  const text = readFileSync(log.file, 'utf8');
  for (const personal of [homedir(), 'zhangsan', 'lisi', 'zhang.san', '王五', 'remark']) {
    expect(text).not.toContain(personal);
  }
  expect(text).toContain('ENOENT');
});

test('the log does not grow without end', () => {
  const file = join(directory, 'crash.log');
  writeFileSync(file, 'x'.repeat(1_000_001));
  new CrashLog(file).add('later', 'reason');
  expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(2);
  expect(existsSync(`${file}.old`)).toBe(true);
});

test('a place that can not be written to is no second crash', () => {
  const file = join(directory, 'a-file');
  writeFileSync(file, '');
  expect(() => new CrashLog(join(file, 'crash.log')).add('what', 'why')).not.toThrow();
});
