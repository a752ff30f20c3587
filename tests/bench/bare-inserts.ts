import { randomBytes } from 'node:crypto';
import { openDatabase } from '#host/store/database.ts';
import type { Statement } from '#model/xapi/statement.ts';

const TABLE =
  'CREATE TABLE bare (sequence INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, body TEXT NOT NULL)';

/**
 * Inserts statements with the bare library into an encrypted file with synchronous=FULL, one commit for
 * each batch.
 *
 * @returns seconds
 */
export function insertBare(file: string, statements: readonly Statement[], batch: number): number {
  const db = openDatabase(file, randomBytes(32), [TABLE]);
  const rows = statements.map((statement) => ({
    id: Buffer.from(statement.id.replaceAll('-', ''), 'hex'),
    body: JSON.stringify(statement),
  }));
  const add = db.prepare('INSERT INTO bare (id, body) VALUES (:id, :body)');
  const addAll = db.transaction((some: readonly object[]) => {
    for (const row of some) add.run(row);
  });
  const began = performance.now();
  for (let at = 0; at < rows.length; at += batch) addAll.immediate(rows.slice(at, at + batch));
  const seconds = (performance.now() - began) / 1000;
  db.close();
  return seconds;
}
