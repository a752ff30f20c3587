import type Database from 'better-sqlite3-multiple-ciphers';
import { SqliteError } from 'better-sqlite3-multiple-ciphers';
import type { AppendRows } from './append-rows.ts';
import { statementColumns } from './append-rows.ts';
import { linkColumns } from './references.ts';

const into = (table: string, columns: ReadonlyArray<readonly [string, string]>): string =>
  `insert into ${table} (${columns.map(([name]) => name).join(',')})
   values (${columns.map(() => '?').join(',')})`;

function isKnownId(error: unknown): boolean {
  return error instanceof SqliteError && error.code === 'SQLITE_CONSTRAINT_UNIQUE';
}

/**
 * The short way into SQLite: statements that refer to nothing and bring no files, in one transaction
 * that nothing can come between. The connection must be held by the caller.
 *
 * @param clock milliseconds since 1970
 * @returns appends rows that were numbered from 1, and gives the time stored; undefined, and nothing
 *   done, when an id is known or referred to: then the long way decides
 */
export function plainAppend(
  database: Database.Database,
  clock: () => number,
): (plain: AppendRows) => number | undefined {
  const anyTarget = database.prepare('select 1 from statements where target is not null limit 1');
  const isTarget = database.prepare<[unknown]>('select 1 from statements where target = ?');
  const tail = database.prepare<[], { seq: number; stored: number }>(
    'select seq, stored from statements order by seq desc limit 1',
  );
  const addStatement = database.prepare(into('statements', statementColumns));
  const addLink = database.prepare(into('links', linkColumns));
  const append = database.transaction(({ rows, links }: AppendRows) => {
    // Statements that refer to another are few, and most stores have none.
    if (anyTarget.get() && rows.some(([, id]) => isTarget.get(id))) return undefined;
    const last = tail.get() ?? { seq: 0, stored: 0 };
    // A clock set back must not make `stored` run backwards: readers page by it.
    const stored = Math.max(clock(), last.stored);
    for (const [seq, id, , ...others] of rows) {
      addStatement.run(last.seq + Number(seq), id, stored, ...others);
    }
    for (const [term, broad, seq = 0, source = 0] of links) {
      addLink.run(term, broad, last.seq + seq, last.seq + source);
    }
    return stored;
  });
  return (plain) => {
    try {
      return append.immediate(plain);
    } catch (error) {
      // A known id is rare: the index finds it while it inserts, and everything is taken back.
      if (isKnownId(error)) return undefined;
      throw error;
    }
  };
}
