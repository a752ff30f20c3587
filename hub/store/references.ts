import type { Transaction } from 'kysely';
import type { EngineKind } from './migrations.ts';
import { insertRows } from './rows.ts';
import type { HubTables } from './tables.ts';
import type { Terms } from './terms.ts';
import { registrationTerm } from './terms.ts';

export const linkColumns = [
  ['term', 'int4'],
  ['broad', 'int2'],
  ['seq', 'int8'],
  ['source', 'int8'],
] as const;

interface Reference {
  seq: number;
  id: string;
  target: string | null;
  voiding: number;
}

/** A guard against a ring of references: xAPI sets no bound, no honest chain is as long. */
const longestChain = 100;

type LinkRow = readonly [term: number, broad: number, seq: number, source: number];

/** Everything that the statement `target` is found by, for a statement `seq` that refers to it. */
async function inheritedLinks(
  transaction: Transaction<HubTables>,
  terms: Terms,
  seq: number,
  target: string,
): Promise<LinkRow[]> {
  const found = await transaction
    .selectFrom('statements')
    .select(['seq', 'actor', 'verb', 'activity', 'registration', 'authority'])
    .where('id', '=', target)
    .executeTakeFirst();
  if (!found) return [];
  const rows: LinkRow[] = [
    [found.verb, 0, seq, found.seq],
    [found.authority, 1, seq, found.seq],
  ];
  if (found.actor !== null) rows.push([found.actor, 0, seq, found.seq]);
  if (found.activity !== null) rows.push([found.activity, 0, seq, found.seq]);
  if (found.registration !== null) {
    const term = registrationTerm(found.registration);
    const claimed = await terms.claim(transaction, new Set([term]));
    const id = claimed.get(term);
    if (id !== undefined) rows.push([id, 0, seq, found.seq]);
  }
  const links = await transaction
    .selectFrom('links')
    .select(['term', 'broad', 'source'])
    .where('seq', '=', found.seq)
    .execute();
  for (const link of links) rows.push([link.term, link.broad, seq, link.source]);
  return rows;
}

async function referencesTo(
  transaction: Transaction<HubTables>,
  ids: readonly string[],
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
  targets: readonly string[],
): Promise<void> {
  if (targets.length === 0) return;
  await transaction
    .updateTable('statements')
    .set({ voided: 1 })
    .where('id', 'in', [...targets])
    .where('voiding', '=', 0)
    .execute();
}

/**
 * Settles references after `added` have been inserted: what is voided, and by what else those that
 * refer to a statement can be found (xAPI 1.0.3 part 3, 2.1.3, filter conditions for StatementRefs).
 */
export async function settleReferences(
  transaction: Transaction<HubTables>,
  kind: EngineKind,
  terms: Terms,
  added: readonly Reference[],
): Promise<void> {
  const ids = added.map((statement) => statement.id);
  let open = [
    ...added.filter((statement) => statement.target !== null),
    ...(await referencesTo(transaction, ids)),
  ];
  const voided = open.flatMap(({ voiding, target }) => (voiding && target ? [target] : []));
  await markVoided(transaction, voided);
  for (let round = 0; open.length > 0 && round < longestChain; round += 1) {
    const changed: string[] = [];
    for (const { seq, id, target } of open) {
      if (target === null) continue;
      const rows = await inheritedLinks(transaction, terms, seq, target);
      const count = await insertRows(transaction, kind, 'links', linkColumns, rows);
      if (count > 0) changed.push(id);
    }
    // Who refers to one that is now found by more, is found by more too.
    open = await referencesTo(transaction, changed);
  }
}
