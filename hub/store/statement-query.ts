import type { Expression, ExpressionBuilder, Kysely, SqlBool } from 'kysely';
import type { HubTables } from './tables.ts';
import type { StoredUuid } from './uuid.ts';

type Column = 'actor' | 'verb' | 'activity' | 'registration' | 'authority';

/** One filter of a query: columns that say it directly, and a term that links may say it by. */
export interface Facet {
  columns: readonly Column[];
  value: number | StoredUuid;
  /** Number of the term, or undefined when no link can have it. */
  term: number | undefined;
  /** Whether links count that only match broadly. */
  broad: boolean;
}

export interface StatementQuery {
  /** All must hold; the first leads, so put the rarest first. */
  facets: readonly Facet[];
  /** Bounds of the order, both exclusive. */
  after: number;
  before: number;
  ascending: boolean;
  limit: number;
  /** Only statements sent with these credentials. */
  authority?: number | undefined;
}

type Builder = ExpressionBuilder<
  HubTables & { found: HubTables['statements']; face: HubTables['statements'] },
  'found' | 'face'
>;

/** Whether `face`, on behalf of `found`, has the facet. */
function hasFacet(facet: Facet): (eb: Builder) => Expression<SqlBool> {
  return (eb) => {
    const ways = facet.columns.map((column) => eb(`face.${column}`, '=', facet.value));
    if (facet.term !== undefined) {
      const link = eb
        .selectFrom('links')
        .select('links.seq')
        .where('links.term', '=', facet.term)
        .where('links.broad', '<=', facet.broad ? 1 : 0)
        .whereRef('links.seq', '=', 'found.seq')
        .whereRef('links.source', '=', 'face.seq');
      ways.push(eb.exists(link));
    }
    return eb.or(ways);
  };
}

/**
 * The ways in which a query's leading facet may be met: each is one index, read in order, so that
 * the newest hundred cost the same however many there are.
 */
function branches(db: Kysely<HubTables>, query: StatementQuery) {
  const direct = db
    .selectFrom('statements as found')
    .innerJoin('statements as face', 'face.seq', 'found.seq');
  const [lead, ...others] = query.facets;
  if (!lead) return [direct];
  const narrowed = others.reduce((select, facet) => select.where(hasFacet(facet)), direct);
  const byColumn = lead.columns.map((column) => narrowed.where(`found.${column}`, '=', lead.value));
  if (lead.term === undefined) return byColumn;
  const { term } = lead;
  const byLink = (lead.broad ? [0, 1] : [0]).map((broad) => {
    // One statement may have the term by way of several: without `distinct` they would use up the limit.
    const linked = db
      .selectFrom('links as lead')
      .innerJoin('statements as found', 'found.seq', 'lead.seq')
      .innerJoin('statements as face', 'face.seq', 'lead.source')
      .where('lead.term', '=', term)
      .where('lead.broad', '=', broad)
      .where('lead.seq', '>', query.after)
      .where('lead.seq', '<', query.before)
      .distinct();
    return others.reduce((select, facet) => select.where(hasFacet(facet)), linked);
  });
  return [...byColumn, ...byLink];
}

/**
 * Where the branches of a query end. They are read one after another, and a later one sees what was
 * appended meanwhile: without a common end it would bring a statement that lies behind others which
 * the earlier ones have not seen, and a reader who goes on from there would skip those.
 */
async function commonEnd(db: Kysely<HubTables>): Promise<number> {
  const row = await db
    .selectFrom('statements')
    .select((eb) => eb.fn.max('seq').as('last'))
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

/**
 * Numbers of the statements that meet a query, in its order; never voided ones (XAPI-00018).
 * At most `limit`.
 */
export async function findStatements(
  db: Kysely<HubTables>,
  query: StatementQuery,
): Promise<number[]> {
  const direction = query.ascending ? 'asc' : 'desc';
  const found = new Set<number>();
  const before =
    query.facets.length > 0 ? Math.min(query.before, await commonEnd(db)) : query.before;
  for (const branch of branches(db, { ...query, before })) {
    let select = branch
      .select('found.seq as seq')
      .where('found.voided', '=', 0)
      .where('found.seq', '>', query.after)
      .where('found.seq', '<', before);
    if (query.authority !== undefined) {
      select = select.where('found.authority', '=', query.authority);
    }
    const rows = await select.orderBy('found.seq', direction).limit(query.limit).execute();
    for (const { seq } of rows) found.add(seq);
  }
  const sorted = [...found].sort((a, b) => (query.ascending ? a - b : b - a));
  return sorted.slice(0, query.limit);
}

/**
 * First number whose statement was stored after `time` (milliseconds), by halving: `stored` never
 * decreases with the number, so it needs no index of its own. Infinity when there is none.
 */
export async function firstStoredAfter(db: Kysely<HubTables>, time: number): Promise<number> {
  const ends = await db
    .selectFrom('statements')
    .select((eb) => eb.fn.max('seq').as('last'))
    .executeTakeFirst();
  let low = 1;
  let high = (ends?.last ?? 0) + 1;
  const end = high;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const row = await db
      .selectFrom('statements')
      .select(['seq', 'stored'])
      .where('seq', '>=', middle)
      .orderBy('seq')
      .limit(1)
      .executeTakeFirst();
    if (row && row.stored <= time) low = row.seq + 1;
    else high = middle;
  }
  return low >= end ? Number.POSITIVE_INFINITY : low;
}
