import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openDatabase } from '#host/store/database.ts';
import { servedKeys } from '#host/store/file-keys.ts';
import { migrations } from '#host/store/migrations.ts';
import { newLabel, writeLabel } from '#host/store/store-label.ts';
import { statementsOf } from '../stored-statements.ts';
import { codeOf, hostPlace, temporaryFolder, testHost } from '../test-host.ts';

/** The key of the stored old stores. */
const key = Buffer.alloc(32, 1);
const person = '0b3a6d7e-54b8-4b6c-9d7a-0c2f4c1d9a11';

test.each(['version-1.db'])(
  'a store as it was written by %s’s program opens, with all it held',
  async (name) => {
    const options = { ...hostPlace(), keys: servedKeys({ XUNZHAN_KEY: key.toString('hex') }) };
    mkdirSync(options.dataDir);
    const old = fileURLToPath(new URL(`old/${name}`, import.meta.url));
    copyFileSync(old, join(options.dataDir, 'visits.db'));
    writeLabel(join(options.dataDir, 'store.json'), {
      ...newLabel('6f1c7c9a-4c57-4a0f-9f4b-0b7f1f7b9c01', key),
      begun: true,
    });
    const { call, host } = await testHost(options);
    expect(await call('people.list', {})).toEqual([
      { id: person, name: '老王', noticeAccepted: true, onRoster: false },
    ]);
    expect(await call('settings.get', {})).toMatchObject({ language: 'en', idleMinutes: 7 });
    const { progress } = await call('visits.open', {
      visitor: person,
      exhibition: 'small-hall',
      platform: 'desk',
    });
    expect(progress.seen).toEqual(['meeting']);
    expect((await call('records.of-person', { person })).records).toHaveLength(2);
    await host.close();
    const numbers = (await statementsOf(options)).map(
      ({ context }) => context.extensions['urn:x-xunzhan:sequence'],
    );
    expect(numbers).toEqual([41, 42]);
  },
);

test('each step is all or nothing, and done once', async () => {
  const file = join(temporaryFolder(), 'x.db');
  const steps = ['CREATE TABLE a (x)', 'CREATE TABLE b (x); INSERT INTO nowhere VALUES (1)'];
  expect(await codeOf((async () => openDatabase(file, key, steps))())).toBe('store/failed');
  const db = openDatabase(file, key, [steps[0] ?? '', 'CREATE TABLE b (x)']);
  expect(db.pragma('user_version', { simple: true })).toBe(2);
  db.close();
  openDatabase(file, key, [steps[0] ?? '', 'CREATE TABLE b (x)']).close();
});

test('a new store has the present version', () => {
  const db = openDatabase(join(temporaryFolder(), 'x.db'), key);
  expect(db.pragma('user_version', { simple: true })).toBe(migrations.length);
  db.close();
});
