import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { Store } from '../store/store.ts';
import type { HubTables } from '../store/tables.ts';
import type { StoredUuid } from '../store/uuid.ts';
import { isJsonObject } from '../xapi/json/read.ts';
import { verbTerm } from '../xapi/statement/terms.ts';
import type { Fact } from './facts.ts';
import { countedVerbs, factOf } from './facts.ts';

/** Statements counted in one transaction: short, so that appends need not wait. */
const atOnce = 500;

const cursorName = 'insight_cursor';

interface Row {
  seq: number;
  id: StoredUuid;
  stored: number;
  actor: number | null;
  voiding: number;
  voided: number;
  target: StoredUuid | null;
  statement: string;
}

type Hubs = Transaction<HubTables>;

async function addFact(db: Hubs, fact: Fact, person: number, sign: 1 | -1): Promise<void> {
  const { hall, month, exhibit } = fact;
  const counts = {
    visits: fact.visits * sign,
    completions: fact.completions * sign,
    attempts: fact.attempts * sign,
    passes: fact.passes * sign,
    score: fact.score * sign,
  };
  if (exhibit === undefined) {
    await db
      .insertInto('hall_facts')
      .values({ hall, month, person, ...counts })
      .onConflict((conflict) =>
        conflict.columns(['hall', 'month', 'person']).doUpdateSet((eb) => ({
          visits: eb('hall_facts.visits', '+', counts.visits),
          completions: eb('hall_facts.completions', '+', counts.completions),
          attempts: eb('hall_facts.attempts', '+', counts.attempts),
          passes: eb('hall_facts.passes', '+', counts.passes),
          score: eb('hall_facts.score', '+', counts.score),
        })),
      )
      .execute();
    return;
  }
  const seconds = fact.seconds * sign;
  await db
    .insertInto('exhibit_facts')
    .values({ exhibit, month, person, looks: sign, seconds })
    .onConflict((conflict) =>
      conflict.columns(['exhibit', 'month', 'person']).doUpdateSet((eb) => ({
        looks: eb('exhibit_facts.looks', '+', sign),
        seconds: eb('exhibit_facts.seconds', '+', seconds),
      })),
    )
    .execute();
}

async function count(db: Hubs, row: Row, sign: 1 | -1): Promise<void> {
  if (row.actor === null) return;
  const value: unknown = JSON.parse(row.statement);
  const fact = isJsonObject(value) ? factOf(value, row.stored) : undefined;
  if (fact) await addFact(db, fact, row.actor, sign);
}

/** Whether a voiding statement before number `before` points at `id`. */
async function voidedBefore(db: Hubs, id: StoredUuid, before: number): Promise<boolean> {
  const found = await db
    .selectFrom('statements')
    .select('seq')
    .where('target', '=', id)
    .where('voiding', '=', 1)
    .where('seq', '<', before)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** Takes back what the voided statement has counted for, once. */
async function uncount(db: Hubs, voiding: Row): Promise<void> {
  if (voiding.target === null || (await voidedBefore(db, voiding.target, voiding.seq))) return;
  const target = await db
    .selectFrom('statements')
    .select(['seq', 'id', 'stored', 'actor', 'voiding', 'voided', 'target', 'statement'])
    .where('id', '=', voiding.target)
    .executeTakeFirst();
  if (target && target.voiding === 0 && target.seq < voiding.seq) await count(db, target, -1);
}

/** Counts the statements behind the cursor, at most `atOnce`; returns whether there may be more. */
async function countPage(store: Store, verbs: readonly number[]): Promise<boolean> {
  const { engine } = store;
  return engine.db.transaction().execute(async (db) => {
    await engine.lockDocument(db, cursorName);
    const kept = await db
      .selectFrom('meta')
      .select('value')
      .where('name', '=', cursorName)
      .executeTakeFirst();
    const after = Number(kept?.value ?? 0);
    const rows = await db
      .selectFrom('statements')
      .select(['seq', 'id', 'stored', 'actor', 'verb', 'voiding', 'voided', 'target', 'statement'])
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(atOnce)
      .execute();
    const last = rows.at(-1);
    if (!last) return false;
    for (const row of rows) {
      if (row.voiding === 1) await uncount(db, row);
      else if (!verbs.includes(row.verb)) continue;
      else if (row.voided === 0 || !(await voidedBefore(db, row.id, row.seq))) {
        await count(db, row, 1);
      }
    }
    const value = String(last.seq);
    await db
      .insertInto('meta')
      .values({ name: cursorName, value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
      .execute();
    return rows.length === atOnce;
  });
}

/**
 * Counts what has come since the last time, until done or for `milliseconds`. Goes by the order of
 * arrival, so that every statement counts exactly once however many hubs count.
 */
export async function countNewStatements(store: Store, milliseconds: number): Promise<void> {
  const until = Date.now() + milliseconds;
  const found = await Promise.all(
    countedVerbs.map((verb) => store.terms.find(store.engine.db, verbTerm(verb))),
  );
  const verbs = found.filter((term) => term !== undefined);
  while (await countPage(store, verbs)) {
    if (Date.now() > until) return;
  }
}

/** How many statements are stored, and how many of them are counted (by number). */
export async function countingState(store: Store): Promise<{ last: number; counted: number }> {
  const { rows } = await sql<{ last: number | null; counted: string | null }>`
    select (select max(seq) from statements) as last,
      (select value from meta where name = ${cursorName}) as counted
  `.execute(store.engine.db);
  return { last: rows[0]?.last ?? 0, counted: Number(rows[0]?.counted ?? 0) };
}
