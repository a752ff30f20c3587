import type { Kysely } from 'kysely';
import { CompiledQuery, sql } from 'kysely';
import type { AppendRows } from './append-rows.ts';
import { statementColumns } from './append-rows.ts';
import { appendLock, hubLocks } from './locks.ts';
import type { HubTables } from './tables.ts';

/** Columns that the plain append gives; the others are the same for all of its statements. */
const plainColumns = statementColumns.filter(
  ([name]) => !['seq', 'stored', 'target', 'voiding', 'voided', 'attachments'].includes(name),
);

/** Stands between statement texts: no JSON text can hold this control character. */
const separator = '\u001e';

const linkLists = [
  ['link_terms', 'int4'],
  ['link_broad', 'int2'],
  ['link_at', 'int8'],
] as const;

/**
 * Makes the function that appends plain statements in one journey to the server: lock, look for
 * known ids and for references, number, insert. It returns the time it has stored them under; null,
 * and has done nothing, when one of the ids is known or referred to: then the long way decides.
 */
export async function createPlainAppend(db: Kysely<unknown>): Promise<void> {
  const names = plainColumns.map(([name]) => name);
  const parameters = plainColumns.map(([name, type]) =>
    name === 'statement' ? 'new_statements text' : `new_${name} ${type}[]`,
  );
  parameters.push(...linkLists.map(([name, type]) => `${name} ${type}[]`));
  const texts = `string_to_array(new_statements, chr(${separator.charCodeAt(0)}))`;
  const lists = names.map((name) => (name === 'statement' ? texts : `new_${name}`)).join(', ');
  const text = `
    create function hub_append(${parameters.join(', ')}) returns int8
      language plpgsql
      -- Its plans are kept from when the tables were empty: they must use the indexes all the same.
      set enable_seqscan = off
      as $body$
    declare
      last_seq int8;
      last_stored int8;
    begin
      perform pg_advisory_xact_lock(${hubLocks}, ${appendLock});
      if exists (select 1 from statements where id = any(new_id))
        or exists (select 1 from statements where target = any(new_id) and target is not null) then
        return null;
      end if;
      select seq, stored into last_seq, last_stored from statements order by seq desc limit 1;
      last_seq := coalesce(last_seq, 0);
      last_stored := greatest(
        coalesce(last_stored, 0), (extract(epoch from clock_timestamp()) * 1000)::int8);
      insert into statements (seq, stored, voiding, voided, attachments, ${names.join(', ')})
        select last_seq + position, last_stored, 0, 0, 0, ${names.map((name) => `item.${name}`).join(', ')}
        from unnest(${lists}) with ordinality as item(${names.join(', ')}, position);
      insert into links (term, broad, seq, source)
        select item.term, item.broad, last_seq + item.at, last_seq + item.at
        from unnest(link_terms, link_broad, link_at) as item(term, broad, at);
      return last_stored;
    end
    $body$`;
  await sql.raw(text).execute(db);
}

function plainText(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'string') return `${value}`;
  if (value === null) return 'NULL';
  throw new Error('a column of the plain append is neither number nor UUID');
}

/** A PostgreSQL array of numbers and UUIDs, which need no quotes; the driver would look at each sign of each. */
function arrayText(values: readonly unknown[]): string {
  return `{${values.map(plainText).join(',')}}`;
}

/** Appends statements that refer to nothing and bring no files. Undefined when the long way must decide. */
export async function appendPlain(
  db: Kysely<HubTables>,
  { rows, links }: AppendRows,
): Promise<number | undefined> {
  const lists: unknown[] = plainColumns.map(([name]) => {
    const index = statementColumns.findIndex(([column]) => column === name);
    const list = rows.map((row) => row[index]);
    return name === 'statement' ? list.join(separator) : arrayText(list);
  });
  for (const index of [0, 1, 2]) lists.push(arrayText(links.map((link) => link[index])));
  const marks = lists.map((_, index) => `$${index + 1}`).join(', ');
  const query = CompiledQuery.raw(`select hub_append(${marks}) as stored`, lists);
  const result = await db.executeQuery<{ stored: number | null }>(
    query as CompiledQuery<{ stored: number | null }>,
  );
  return result.rows[0]?.stored ?? undefined;
}
