import type { Kysely, Transaction } from 'kysely';
import { shortDigest } from './digest.ts';
import type { EngineKind } from './migrations.ts';
import { insertRows } from './rows.ts';
import type { HubTables } from './tables.ts';

/** Terms kept in memory; the oldest go first. */
const cacheSize = 50_000;

/** Registrations are terms only where one statement is found by that of another. */
export function registrationTerm(id: string): string {
  return `registration:${id.toLowerCase()}`;
}

/** Numbers of terms, with a cache: most statements speak of the same few hundred. */
export class Terms {
  readonly #kind: EngineKind;
  readonly #known = new Map<string, number>();

  constructor(kind: EngineKind) {
    this.#kind = kind;
  }

  #keep(found: ReadonlyMap<string, number>): void {
    for (const [value, id] of found) this.#known.set(value, id);
    for (const value of this.#known.keys()) {
      if (this.#known.size <= cacheSize) break;
      this.#known.delete(value);
    }
  }

  async #read(db: Kysely<HubTables>, values: readonly string[]): Promise<Map<string, number>> {
    const byDigest = new Map(values.map((value) => [shortDigest(value), value]));
    const digests = [...byDigest.keys()];
    const found = new Map<string, number>();
    for (let start = 0; start < digests.length; start += 500) {
      const rows = await db
        .selectFrom('terms')
        .select(['id', 'digest'])
        .where('digest', 'in', digests.slice(start, start + 500))
        .execute();
      for (const row of rows) {
        const value = byDigest.get(row.digest);
        if (value !== undefined) found.set(value, row.id);
      }
    }
    return found;
  }

  /** Number of a term, or undefined when no statement has it. */
  async find(db: Kysely<HubTables>, value: string): Promise<number | undefined> {
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    const found = await this.#read(db, [value]);
    this.#keep(found);
    return found.get(value);
  }

  /** Number of a term if it is in memory. */
  known(value: string): number | undefined {
    return this.#known.get(value);
  }

  /**
   * Numbers of all `values`, made where missing. Call under the append lock, and `remember` the
   * result once the transaction has committed.
   */
  async claim(
    transaction: Transaction<HubTables>,
    values: ReadonlySet<string>,
  ): Promise<Map<string, number>> {
    const claimed = new Map<string, number>();
    const unknown: string[] = [];
    for (const value of values) {
      const known = this.#known.get(value);
      if (known === undefined) unknown.push(value);
      else claimed.set(value, known);
    }
    if (unknown.length === 0) return claimed;
    const existing = await this.#read(transaction, unknown);
    const missing = unknown.filter((value) => !existing.has(value));
    if (missing.length > 0) {
      const rows = missing.map((value) => [shortDigest(value), value]);
      const columns = [['digest', 'text'] as const, ['value', 'text'] as const];
      await insertRows(transaction, this.#kind, 'terms', columns, rows);
      for (const [value, id] of await this.#read(transaction, missing)) existing.set(value, id);
    }
    for (const [value, id] of existing) claimed.set(value, id);
    return claimed;
  }

  remember(claimed: ReadonlyMap<string, number>): void {
    this.#keep(claimed);
  }
}
