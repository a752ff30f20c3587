import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase, type Db } from '#host/store/database.ts';
import { AppendQueue } from '#host/store/append-queue.ts';
import { asStoreError } from '#host/store/store-errors.ts';
import { XunzhanError } from '#model/errors.ts';
import { codeOf, temporaryFolder } from '../test-host.ts';

function queueOn(db: Db, rolledBack = () => {}): AppendQueue {
  return new AppendQueue(db, rolledBack, asStoreError);
}

function openTable(): Db {
  const db = openDatabase(join(temporaryFolder(), 'x.db'), randomBytes(32), [
    'CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT)',
  ]);
  onTestFinished(() => void db.close());
  return db;
}

const count = (db: Db) => db.prepare<[], number>('SELECT count(*) FROM t').pluck().get();
const add = (db: Db, text = 'x') =>
  Number(db.prepare('INSERT INTO t (b) VALUES (?)').run(text).lastInsertRowid);

test('appends of one moment share one commit, and nobody is answered before it', async () => {
  const db = openTable();
  const queue = queueOn(db);
  let commits = 0;
  const answered: number[] = [];
  const appends = [1, 2, 3, 4].map(() =>
    queue
      .run(() => {
        expect(db.inTransaction).toBe(true);
        return add(db);
      })
      .then((row) => {
        if (answered.length === 0) commits += 1;
        expect(db.inTransaction).toBe(false);
        answered.push(row);
      }),
  );
  expect(count(db)).toBe(0);
  await Promise.all(appends);
  expect(answered).toEqual([1, 2, 3, 4]);
  expect(commits).toBe(1);
});

test('work that is refused before it writes fails alone', async () => {
  const db = openTable();
  const queue = queueOn(db);
  const refused = queue.run(() => {
    throw new XunzhanError('visit/unknown', { 'zh-CN': '无' });
  });
  const kept = queue.run(() => add(db));
  expect(await codeOf(refused)).toBe('visit/unknown');
  expect(await kept).toBe(1);
});

test('a failing write undoes its group and answers nobody, and the next group works', async () => {
  const db = openTable();
  let undone = 0;
  const queue = queueOn(db, () => (undone += 1));
  const first = queue.run(() => add(db));
  const second = queue.run(() => db.exec('INSERT INTO nowhere VALUES (1)'));
  expect(await codeOf(first)).toBe('store/failed');
  expect(await codeOf(second)).toBe('store/failed');
  expect([count(db), undone]).toEqual([0, 1]);
  await queue.run(() => add(db));
  expect(count(db)).toBe(1);
});

test('a full disk acknowledges nothing, keeps what there was, and goes on once there is room', async () => {
  const db = openTable();
  const queue = queueOn(db);
  await queue.run(() => add(db));
  const pages = Number(db.pragma('page_count', { simple: true }));
  db.pragma(`max_page_count = ${pages + 2}`);
  const large = () => queue.run(() => add(db, 'x'.repeat(100_000)));
  expect(await codeOf(large())).toBe('store/disk-full');
  expect(count(db)).toBe(1);
  db.pragma('max_page_count = 100000');
  await large();
  expect(count(db)).toBe(2);
});

test('closing commits what waits; afterwards nothing is taken', async () => {
  const db = openTable();
  const queue = queueOn(db);
  const last = queue.run(() => add(db));
  queue.close();
  expect(await last).toBe(1);
  expect(await codeOf(queue.run(() => add(db)))).toBe('store/closed');
});
