import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openSqlite } from '#hub/store/sqlite.ts';

it('opens an existing store with its own key only, and says that nothing is damaged', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'xunzhan-key-'));
  const engine = openSqlite({ folder, key: Buffer.alloc(32, 1), alone: true });
  await engine.db.schema.createTable('t').addColumn('a', 'text').execute();
  expect(() => openSqlite({ folder, key: Buffer.alloc(32, 1), alone: true })).toThrow(
    'hub/data-in-use',
  );
  await engine.close();
  expect(() => openSqlite({ folder, key: Buffer.alloc(32, 2), alone: true })).toThrow(
    'hub/key-wrong',
  );
  await openSqlite({ folder, key: Buffer.alloc(32, 1), alone: true }).close();
  rmSync(folder, { recursive: true, force: true });
});
