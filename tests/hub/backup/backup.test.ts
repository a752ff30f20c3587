import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { restoreBackup } from '#hub/backup/restore.ts';
import { writeBackup } from '#hub/backup/write.ts';
import { migrate } from '#hub/store/engine.ts';
import { sampleStatement } from '#tests/hub/sample-statements.ts';
import type { TestEngine, TestEngines, TestHub } from '#tests/hub/test-hub.ts';
import { startTestHub, testEngines, testKey } from '#tests/hub/test-hub.ts';

const engines: TestEngines = await testEngines();
const folder = mkdtempSync(join(tmpdir(), 'xunzhan-backup-'));
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await engines.stop();
});

async function make(kind: 'sqlite' | 'postgres'): Promise<TestEngine> {
  const made = await engines.make.get(kind)?.();
  if (!made) throw new Error(`no engine ${kind}`);
  return made;
}

const kinds = [...engines.make.keys()];
const pairs = kinds.flatMap((from) => kinds.map((to) => [from, to] as const));

describe.each(pairs)('a backup of %s restored into %s', (from, to) => {
  const file = join(folder, `${from}-${to}.backup`);
  const batch = (seed: string) => Array.from({ length: 60 }, (_, n) => sampleStatement(seed, n, 4));
  const document =
    '/activities/profile?activityId=https://a.example/a&profileId=' + encodeURIComponent('资料');
  let source: TestEngine;
  let hub: TestHub;
  let listed: string;
  const list = async (from: TestHub): Promise<string> =>
    (await from.ask('/statements?limit=500&ascending=true')).text();

  beforeAll(async () => {
    source = await make(from);
    hub = await startTestHub(await source.open());
    await hub.post('/statements', batch('one'));
    const headers = { 'content-type': 'application/octet-stream', 'if-none-match': '*' };
    const body = Buffer.from([0, 1, 2, 255]);
    await hub.ask(document, { method: 'PUT', headers, body });
    listed = await list(hub);
    const { engine, generation } = hub.store;
    // Writers go on while the backup reads: it holds what was there when it began.
    await Promise.all([
      writeBackup(engine, generation, file, testKey),
      hub.post('/statements', batch('two')),
    ]);
  });
  afterAll(async () => {
    await hub.stop();
    await source.remove();
  });

  it('brings everything back under a new generation', async () => {
    const target = await make(to);
    const engine = await target.open();
    await migrate(engine);
    const { counts, generation } = await restoreBackup(engine, file, testKey);
    expect(generation).not.toBe(hub.store.generation);
    await engine.db.deleteFrom('credentials').execute();
    const restored = await startTestHub(engine);
    expect(restored.store.generation).toBe(generation);
    // Whether it holds the second batch depends on which began first; the first it holds in any case.
    const kept = JSON.parse(listed) as { statements: unknown[] };
    const found = JSON.parse(await list(restored)) as { statements: unknown[] };
    expect(found.statements.slice(0, 60)).toEqual(kept.statements);
    expect([60, 120]).toContain(counts['statements']);
    expect(found.statements).toHaveLength(counts['statements'] ?? 0);
    const read = await restored.ask(document);
    expect(Buffer.from(await read.arrayBuffer())).toEqual(Buffer.from([0, 1, 2, 255]));
    // It takes what it has missed, and knows what it has.
    expect((await restored.post('/statements', batch('one'))).status).toBe(200);
    expect((await restored.post('/statements', batch('three'))).status).toBe(200);
    const ids = (JSON.parse(await list(restored)) as { statements: unknown[] }).statements;
    expect(ids).toHaveLength((counts['statements'] ?? 0) + 60);
    await restored.stop();
    await target.remove();
  });

  it('refuses a backup that is damaged, cut or of another key, and leaves the store as it was', async () => {
    const target = await make(to);
    const other = await startTestHub(await target.open());
    await other.post('/statements', batch('kept'));
    const before = await list(other);
    const { engine } = other.store;
    const good = readFileSync(file);
    expect(good.includes('branch.example.cn')).toBe(false);
    const others = process.platform === 'win32' ? 0 : statSync(file).mode & 0o077;
    expect(others).toBe(0);
    const damaged = Buffer.from(good);
    damaged[damaged.length - 40] = (damaged[damaged.length - 40] ?? 0) ^ 1;
    const bad = `${file}.bad`;
    for (const bytes of [
      damaged,
      good.subarray(0, good.length - 100),
      Buffer.from('no backup at all, but long enough'),
    ]) {
      writeFileSync(bad, bytes);
      await expect(restoreBackup(engine, bad, testKey)).rejects.toThrow('hub/backup-unreadable');
    }
    await expect(restoreBackup(engine, file, Buffer.alloc(32, 9))).rejects.toThrow(
      'hub/backup-unreadable',
    );
    expect(await list(other)).toBe(before);
    await other.stop();
    await target.remove();
  });
});
