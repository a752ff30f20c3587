import type { Transaction } from 'kysely';
import { shortDigest } from './digest.ts';
import type { EngineKind } from './migrations.ts';
import type { NewStatement } from './new-statement.ts';
import { insertRows } from './rows.ts';
import type { HubTables } from './tables.ts';
import type { Terms } from './terms.ts';

type Definition = Record<string, unknown>;

const maps = ['name', 'description', 'extensions'];

function isObject(value: unknown): value is Definition {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The newer definition over the older; of maps, every key that either has (XAPI-00254). */
function mergeDefinitions(older: object, newer: object): Definition {
  const merged: Definition = { ...older, ...newer };
  const before: Definition = { ...older };
  for (const key of maps) {
    const [a, b] = [before[key], merged[key]];
    if (isObject(a) && isObject(b)) merged[key] = { ...a, ...b };
  }
  return merged;
}

/** Last definitions and names that this process has written, so that repeats cost nothing. */
export class Definitions {
  readonly #kind: EngineKind;
  readonly #definitions = new Map<number, string>();
  readonly #names = new Set<string>();

  constructor(kind: EngineKind) {
    this.#kind = kind;
  }

  /** Whether a statement says nothing of activities and agents that is not written already. */
  knows(statement: NewStatement, terms: Terms): boolean {
    const numberOf = (term: string): number => terms.known(term) ?? -1;
    return (
      statement.definitions.every(
        ([term, definition]) =>
          this.#definitions.get(numberOf(term)) === JSON.stringify(definition),
      ) && statement.names.every(([term, name]) => this.#names.has(`${numberOf(term)} ${name}`))
    );
  }

  /** Merges what new statements say of activities, and keeps the names agents go by. */
  async add(
    transaction: Transaction<HubTables>,
    statements: readonly NewStatement[],
    terms: ReadonlyMap<string, number>,
  ): Promise<void> {
    if (this.#definitions.size > 20_000) this.#definitions.clear();
    if (this.#names.size > 50_000) this.#names.clear();
    const names: Array<readonly [number, string, string]> = [];
    for (const statement of statements) {
      for (const [term, definition] of statement.definitions) {
        const id = terms.get(term);
        if (id !== undefined) await this.#merge(transaction, id, definition);
      }
      for (const [term, name] of statement.names) {
        const id = terms.get(term);
        const key = `${id} ${name}`;
        if (id === undefined || this.#names.has(key)) continue;
        this.#names.add(key);
        names.push([id, shortDigest(name), JSON.stringify(name)]);
      }
    }
    const columns = [
      ['term', 'int4'],
      ['digest', 'text'],
      ['name', 'text'],
    ] as const;
    await insertRows(transaction, this.#kind, 'agent_names', columns, names);
  }

  async #merge(
    transaction: Transaction<HubTables>,
    term: number,
    definition: object,
  ): Promise<void> {
    const text = JSON.stringify(definition);
    if (this.#definitions.get(term) === text) return;
    const row = await transaction
      .selectFrom('activities')
      .select('definition')
      .where('term', '=', term)
      .executeTakeFirst();
    const older: unknown = row ? JSON.parse(row.definition) : {};
    const merged = JSON.stringify(mergeDefinitions(isObject(older) ? older : {}, definition));
    if (merged !== row?.definition) {
      await transaction
        .insertInto('activities')
        .values({ term, definition: merged })
        .onConflict((conflict) => conflict.column('term').doUpdateSet({ definition: merged }))
        .execute();
    }
    this.#definitions.set(term, text);
  }

  /** After a transaction that did not commit: what was noted as written may not be. */
  forget(): void {
    this.#definitions.clear();
    this.#names.clear();
  }
}
