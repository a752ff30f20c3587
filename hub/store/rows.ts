import type { Transaction } from 'kysely';
import { CompiledQuery } from 'kysely';
import type { EngineKind } from './migrations.ts';
import type { HubTables } from './tables.ts';

/** A column of a bulk insert: its name, and its type as PostgreSQL calls it. */
export type BulkColumn = readonly [name: string, type: string];

/** Stays below SQLite's 32,766 parameters. */
const rowsAtOnce = 500;

const statements = new Map<string, string>();

function sqliteText(table: string, columns: readonly BulkColumn[], rows: number): string {
  const key = `${table} ${rows}`;
  const known = statements.get(key);
  if (known !== undefined) return known;
  const row = `(${columns.map(() => '?').join(',')})`;
  const names = columns.map(([name]) => name).join(',');
  const values = Array.from({ length: rows }, () => row).join(',');
  const text = `insert into ${table} (${names}) values ${values} on conflict do nothing`;
  if (rows <= 128) statements.set(key, text);
  return text;
}

function postgresText(table: string, columns: readonly BulkColumn[]): string {
  const names = columns.map(([name]) => name).join(',');
  const lists = columns.map(([, type], index) => `$${index + 1}::${type}[]`).join(',');
  return `insert into ${table} (${names}) select * from unnest(${lists}) on conflict do nothing`;
}

/**
 * Inserts many rows at once and returns how many; those that exist already stay as they are. Faster than a query builder
 * by far, and the one place where the two engines are spoken to differently.
 */
export async function insertRows(
  transaction: Transaction<HubTables>,
  kind: EngineKind,
  table: keyof HubTables,
  columns: readonly BulkColumn[],
  rows: ReadonlyArray<readonly unknown[]>,
): Promise<number> {
  let inserted = 0;
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const part = rows.slice(start, start + rowsAtOnce);
    const query =
      kind === 'sqlite'
        ? CompiledQuery.raw(sqliteText(table, columns, part.length), part.flat())
        : CompiledQuery.raw(
            postgresText(table, columns),
            columns.map((_, index) => part.map((row) => row[index])),
          );
    const result = await transaction.executeQuery(query);
    inserted += Number(result.numAffectedRows ?? 0n);
  }
  return inserted;
}
