import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { Kysely } from 'kysely';
import { CompiledQuery, sql } from 'kysely';
import type { Engine } from '../store/engine.ts';
import type { HubTables } from '../store/tables.ts';
import type { StoredUuid, UuidForm } from '../store/uuid.ts';
import { writeEnvelope } from './envelope.ts';
import type { BackupTable } from './tables.ts';
import { backupFormat, backupTables } from './tables.ts';

type Row = Record<string, unknown>;

const rowsAtOnce = 500;

async function readRows(
  db: Kysely<HubTables>,
  table: BackupTable,
  after: readonly unknown[] | undefined,
): Promise<Row[]> {
  const key = sql.join(table.key.map((column) => sql.ref(column)));
  const behind = after ? sql`where (${key}) > (${sql.join(after)})` : sql``;
  const { rows } = await sql<Row>`
    select * from ${sql.table(table.name)} ${behind} order by ${key} limit ${sql.lit(rowsAtOnce)}
  `.execute(db);
  return rows;
}

function isUuid(value: unknown): value is StoredUuid {
  return typeof value === 'string' || value instanceof Uint8Array;
}

function writeRow(row: Row, table: BackupTable, uuid: UuidForm): string {
  const next = { ...row };
  for (const column of table.bytes) {
    const value = row[column];
    if (value instanceof Uint8Array) next[column] = Buffer.from(value).toString('base64');
  }
  for (const column of table.uuids ?? []) {
    const value = row[column];
    if (isUuid(value)) next[column] = uuid.read(value);
  }
  return `${JSON.stringify(next)}\n`;
}

/** The lines of a backup: header, each table's name with its rows behind it, and the counts. */
async function* backupLines(
  db: Kysely<HubTables>,
  uuid: UuidForm,
  header: { created: string; generation: string },
  counts: Record<string, number>,
): AsyncGenerator<string> {
  yield `${JSON.stringify({ format: backupFormat, ...header })}\n`;
  for (const table of backupTables) {
    yield `${JSON.stringify({ table: table.name })}\n`;
    let count = 0;
    let after: unknown[] | undefined;
    for (;;) {
      const rows = await readRows(db, table, after);
      const last = rows.at(-1);
      if (!last) break;
      yield rows.map((row) => writeRow(row, table, uuid)).join('');
      count += rows.length;
      after = table.key.map((column) => last[column]);
    }
    counts[table.name] = count;
  }
  yield `${JSON.stringify({ end: counts })}\n`;
}

/** Begins to read as of one moment, without keeping writers out. */
function beginRead(engine: Engine): CompiledQuery {
  return CompiledQuery.raw(
    engine.kind === 'postgres' ? 'begin isolation level repeatable read read only' : 'begin',
  );
}

/**
 * Writes an encrypted backup of the whole store as of one moment, while hubs go on. Returns how many
 * rows of each table it holds.
 */
export async function writeBackup(
  engine: Engine,
  generation: string,
  file: string,
  storeKey: Buffer,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  const header = { created: new Date().toISOString(), generation };
  await engine.db.connection().execute(async (connection) => {
    await connection.executeQuery(beginRead(engine));
    try {
      const lines = Readable.from(backupLines(connection, engine.uuid, header, counts));
      const packed = lines.pipe(createGzip({ level: 6 }));
      lines.once('error', (error) => packed.destroy(error));
      await writeEnvelope(file, storeKey, packed);
    } finally {
      await connection.executeQuery(CompiledQuery.raw('rollback'));
    }
  });
  return counts;
}
