import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip } from 'node:zlib';
import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import { XunzhanError } from '#model/errors.ts';
import type { Engine } from '../store/engine.ts';
import type { HubTables } from '../store/tables.ts';
import type { UuidForm } from '../store/uuid.ts';
import { readEnvelope, unreadable } from './envelope.ts';
import type { BackupTable } from './tables.ts';
import { backupFormat, backupTables } from './tables.ts';

type Row = Record<string, unknown>;

const rowsAtOnce = 200;

/** Also emptied: what is counted from statements, and counted again after a restore. */
const derived: ReadonlyArray<keyof HubTables> = ['hall_facts', 'exhibit_facts'];

function foreign(): XunzhanError {
  return new XunzhanError('hub/backup-foreign', {
    'zh-CN': '这不是本程序能识别的备份文件。现有数据没有变。',
    en: 'This is not a backup that this version can read. The present data are as they were.',
  });
}

function readObject(line: string): Row {
  const value: unknown = JSON.parse(line);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw foreign();
  return Object.fromEntries(Object.entries(value));
}

async function insertRows(
  transaction: Transaction<HubTables>,
  table: BackupTable,
  uuid: UuidForm,
  rows: readonly Row[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return;
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const values = rows.map((row) => {
    const items = columns.map((column) => {
      const value = row[column];
      if (typeof value !== 'string') return value;
      if (table.uuids?.includes(column)) return uuid.write(value);
      return table.bytes.includes(column) ? Buffer.from(value, 'base64') : value;
    });
    return sql`(${sql.join(items)})`;
  });
  await sql`insert into ${sql.table(table.name)} (${names}) values ${sql.join(values)}`.execute(
    transaction,
  );
}

async function empty(transaction: Transaction<HubTables>): Promise<void> {
  for (const name of [...backupTables.map((table) => table.name), ...derived]) {
    await sql`delete from ${sql.table(name)}`.execute(transaction);
  }
}

/** The lines of a backup. @throws XunzhanError `hub/backup-unreadable`. */
async function* linesOf(file: string, storeKey: Buffer): AsyncGenerator<string> {
  const packed = Readable.from(readEnvelope(file, storeKey));
  const plain = packed.pipe(createGunzip());
  packed.once('error', (error) => plain.destroy(error));
  const decoder = new StringDecoder('utf8');
  let rest = '';
  try {
    for await (const chunk of plain) {
      const parts = (rest + decoder.write(Buffer.from(chunk as Uint8Array))).split('\n');
      rest = parts.pop() ?? '';
      yield* parts;
    }
  } catch (error) {
    throw error instanceof XunzhanError ? error : unreadable(error);
  }
}

/** Reads the lines into the tables and returns how many rows each has got. */
async function fill(
  transaction: Transaction<HubTables>,
  uuid: UuidForm,
  lines: AsyncIterable<string>,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  let table: BackupTable | undefined;
  let rows: Row[] = [];
  let first = true;
  let end: unknown;
  const flush = async (): Promise<void> => {
    if (table) await insertRows(transaction, table, uuid, rows);
    rows = [];
  };
  for await (const line of lines) {
    const row = readObject(line);
    if (first) {
      if (row['format'] !== backupFormat) throw foreign();
      first = false;
    } else if (typeof row['table'] === 'string' && Object.keys(row).length === 1) {
      await flush();
      table = backupTables.find((known) => known.name === row['table']);
      if (!table) throw foreign();
      counts[table.name] = 0;
    } else if (row['end'] !== undefined) {
      end = row['end'];
    } else if (table) {
      counts[table.name] = (counts[table.name] ?? 0) + 1;
      rows.push(row);
      if (rows.length >= rowsAtOnce) await flush();
    }
  }
  await flush();
  if (JSON.stringify(end) !== JSON.stringify(counts)) throw foreign();
  return counts;
}

/**
 * Puts a backup in the place of everything the store holds: whole, or not at all. The store gets a
 * new generation, so that hosts offer again what has come since the backup. No hub may run.
 */
export async function restoreBackup(
  engine: Engine,
  file: string,
  storeKey: Buffer,
): Promise<{ counts: Record<string, number>; generation: string }> {
  const generation = randomUUID();
  const counts = await engine.db.transaction().execute(async (transaction) => {
    await empty(transaction);
    const filled = await fill(transaction, engine.uuid, linesOf(file, storeKey));
    await transaction.deleteFrom('meta').execute();
    await transaction
      .insertInto('meta')
      .values({ name: 'generation', value: generation })
      .execute();
    if (engine.kind === 'postgres') {
      await sql`select setval('terms_id_seq', (select coalesce(max(id), 1) from terms))`.execute(
        transaction,
      );
    }
    return filled;
  });
  return { counts, generation };
}
