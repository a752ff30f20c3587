import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openSqlite } from '#hub/store/sqlite.ts';
import { sampleStatement } from '#tests/hub/sample-statements.ts';
import { startTestHub, testKey } from '#tests/hub/test-hub.ts';

/** A folder on a disk of 6 MB of its own; undefined where this machine does not let us make one. */
function smallDisk(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'xunzhan-hub-full-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const made = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'xunzhan-test', folder]);
  if (made.status !== 0) return undefined;
  onTestFinished(() => void spawnSync('umount', ['-l', folder]));
  return folder;
}

const batchSize = 50;
const batchOf = (number: number): object[] =>
  Array.from({ length: batchSize }, (_, index) =>
    sampleStatement('full', number * batchSize + index, 5),
  );

it('on a full disk takes nothing, asks to come back later, and goes on with room', async (context) => {
  const folder = smallDisk();
  if (folder === undefined) return context.skip('no right to mount a small disk');
  const filler = join(folder, 'filler');
  writeFileSync(filler, Buffer.alloc(2 ** 21));
  const hub = await startTestHub(openSqlite({ folder, key: testKey, alone: true }));
  onTestFinished(() => hub.stop());
  let taken = 0;
  let reply = await hub.post('/statements', batchOf(taken));
  while (reply.status === 200 && taken < 500) {
    taken += 1;
    reply = await hub.post('/statements', batchOf(taken));
  }
  expect([reply.status, reply.headers.get('retry-after')]).toEqual([503, '10']);
  expect((await reply.text()).length).toBeGreaterThan(0);
  // What was there can be read all the while.
  expect((await hub.ask('/statements?limit=1')).status).toBe(200);
  rmSync(filler);
  expect((await hub.post('/statements', batchOf(taken))).status).toBe(200);
  const { count } = await hub.store.engine.db
    .selectFrom('statements')
    .select((of) => of.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  expect(count).toBe((taken + 1) * batchSize);
});
