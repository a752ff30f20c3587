import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Engine } from './engine.ts';
import type { HubTables } from './tables.ts';

/** A statement with what a reader must add to it. */
export interface StoredStatement {
  seq: number;
  id: string;
  stored: number;
  voided: number;
  lacks: number;
  edition: number;
  attachments: number;
  statement: string;
  /** Term of the agent whose credentials sent it. */
  authority: string;
  /** Term of the actor, or null for an anonymous group. */
  actor: string | null;
}

function selectStored(db: Kysely<HubTables>) {
  return db
    .selectFrom('statements')
    .innerJoin('terms as authorities', 'authorities.id', 'statements.authority')
    .leftJoin('terms as actors', 'actors.id', 'statements.actor')
    .select([
      'statements.seq',
      'statements.id',
      'statements.stored',
      'statements.voided',
      'statements.lacks',
      'statements.edition',
      'statements.attachments',
      'statements.statement',
      'authorities.value as authority',
      'actors.value as actor',
    ]);
}

/** One statement by id (lower case), voided or not. */
export async function readStatement(
  engine: Engine,
  id: string,
): Promise<StoredStatement | undefined> {
  const { db, uuid } = engine;
  const row = await selectStored(db).where('statements.id', '=', uuid.write(id)).executeTakeFirst();
  return row && { ...row, id };
}

/** Statements read at a time: large ones must not all lie in memory at once. */
const atOnce = 100;

/**
 * Statements by number, in the order of `numbers`, until together they pass `bytes` characters:
 * at least one, so that a reader always gets on.
 */
export async function readStatements(
  engine: Engine,
  numbers: readonly number[],
  bytes: number,
): Promise<StoredStatement[]> {
  const read: StoredStatement[] = [];
  let size = 0;
  for (let start = 0; start < numbers.length; start += atOnce) {
    const wanted = numbers.slice(start, start + atOnce);
    const rows = await selectStored(engine.db).where('statements.seq', 'in', wanted).execute();
    const bySeq = new Map(rows.map((row) => [row.seq, row]));
    for (const seq of wanted) {
      const row = bySeq.get(seq);
      if (!row) continue;
      size += row.statement.length;
      if (read.length > 0 && size > bytes) return read;
      read.push({ ...row, id: engine.uuid.read(row.id) });
    }
  }
  return read;
}

/** Whether the store answers at all. */
export async function isReadable(db: Kysely<HubTables>): Promise<boolean> {
  const { rows } = await sql`select 1 as one`.execute(db);
  return rows.length === 1;
}
