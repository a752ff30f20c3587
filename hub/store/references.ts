import type { Transaction } from 'kysely';
import type { EngineKind } from './migrations.ts';
import { insertRows } from './rows.ts';
import type { HubTables } from './tables.ts';
import type { Terms } from './terms.ts';
import { registrationTerm } from './terms.ts';
import type { StoredUuid, UuidForm } from './uuid.ts';

export const linkColumns = [
  ['term', 'int4'],
  ['broad', 'int2'],
  ['seq', 'int8'],
  ['source', 'int8'],
] as const;

/** Terms that a statement is found by beside its columns. */
interface StatementTerms {
  narrow: ReadonlySet<string>;
  broad: ReadonlySet<string>;
}

/** What settling needs beside the transaction. */
export interface ReferenceTools {
  kind: EngineKind;
  uuid: UuidForm;
  terms: Terms;
  /** The terms of a statement's text. */
  termsOf: (statement: string) => StatementTerms;
}

interface Reference {
  seq: number;
  id: StoredUuid;
  target: StoredUuid | null;
  voiding: number;
}

/** A bound on chains and rings of references: xAPI sets none, no honest chain is as long. */
const longestChain = 100;

type LinkRow = readonly [term: number, broad: number, seq: number, source: number];

function readTarget(transaction: Transaction<HubTables>, id: StoredUuid) {
  return transaction
    .selectFrom('statements')
    .select([
      'seq',
      'actor',
      'verb',
      'activity',
      'registration',
      'authority',
      'target',
      'statement',
    ])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Everything that the statements behind `target` are found by, for a statement `seq` before it. */
async function inheritedLinks(
  transaction: Transaction<HubTables>,
  tools: ReferenceTools,
  seq: number,
  target: StoredUuid,
): Promise<LinkRow[]> {
  const rows: LinkRow[] = [];
  let next: StoredUuid | null = target;
  for (let length = 0; next !== null && length < longestChain; length += 1) {
    const found: Awaited<ReturnType<typeof readTarget>> = await readTarget(transaction, next);
    if (!found) break;
    const source = found.seq;
    rows.push([found.verb, 0, seq, source], [found.authority, 1, seq, source]);
    if (found.actor !== null) rows.push([found.actor, 0, seq, source]);
    if (found.activity !== null) rows.push([found.activity, 0, seq, source]);
    const { narrow, broad } = tools.termsOf(found.statement);
    const registered =
      found.registration === null ? [] : [registrationTerm(tools.uuid.read(found.registration))];
    const wanted = [...narrow, ...registered];
    const claimed = await tools.terms.claim(transaction, new Set([...wanted, ...broad]));
    for (const term of wanted) rows.push([claimed.get(term) ?? -1, 0, seq, source]);
    for (const term of broad) rows.push([claimed.get(term) ?? -1, 1, seq, source]);
    next = found.target;
  }
  return rows;
}

/** Statements whose object refers to one of `ids`. */
async function referencesTo(
  transaction: Transaction<HubTables>,
  ids: readonly StoredUuid[],
): Promise<Reference[]> {
  const found: Reference[] = [];
  for (let start = 0; start < ids.length; start += 500) {
    const part = await transaction
      .selectFrom('statements')
      .select(['seq', 'id', 'target', 'voiding'])
      .where('target', 'in', ids.slice(start, start + 500))
      .where('target', 'is not', null)
      .execute();
    found.push(...part);
  }
  return found;
}

/** Marks what voiding statements point at, whichever of the two came first (XAPI-00016, XAPI-00018). */
async function markVoided(
  transaction: Transaction<HubTables>,
  targets: readonly StoredUuid[],
): Promise<void> {
  for (let start = 0; start < targets.length; start += 500) {
    await transaction
      .updateTable('statements')
      .set({ voided: 1 })
      .where('id', 'in', targets.slice(start, start + 500))
      .where('voiding', '=', 0)
      .execute();
  }
}

/**
 * Settles references after `added` have been inserted: what is voided, and by what else those that
 * refer to a statement, directly or through others, can be found (xAPI 1.0.3 part 3, 2.1.3, filter
 * conditions for StatementRefs).
 */
export async function settleReferences(
  transaction: Transaction<HubTables>,
  tools: ReferenceTools,
  added: readonly Reference[],
): Promise<void> {
  const ids = added.map((statement) => statement.id);
  let open = [
    ...added.filter((statement) => statement.target !== null),
    ...(await referencesTo(transaction, ids)),
  ];
  const voided = open.flatMap(({ voiding, target }) => (voiding && target ? [target] : []));
  await markVoided(transaction, voided);
  const seen = new Set<number>();
  for (let round = 0; open.length > 0 && round < longestChain; round += 1) {
    const fresh = open.filter(({ seq }) => !seen.has(seq));
    for (const { seq, target } of fresh) {
      seen.add(seq);
      if (target === null) continue;
      const rows = await inheritedLinks(transaction, tools, seq, target);
      await insertRows(transaction, tools.kind, 'links', linkColumns, rows);
    }
    // Who refers to one that is now found by more, is found by more too.
    open = await referencesTo(
      transaction,
      fresh.map((statement) => statement.id),
    );
  }
}
