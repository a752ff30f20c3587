import type { Kysely, Transaction } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { AppendRows } from './append-rows.ts';
import type { EngineKind } from './migrations.ts';
import { migrations } from './migrations.ts';
import type { HubTables } from './tables.ts';
import type { UuidForm } from './uuid.ts';

/** A database under the store: everything above speaks to it through kysely. */
export interface Engine {
  readonly kind: EngineKind;
  readonly db: Kysely<HubTables>;
  readonly uuid: UuidForm;
  /**
   * Waits until no other process appends, and keeps others out until the transaction ends. What is
   * numbered under it commits in the order of its numbers.
   */
  lockAppend(transaction: Transaction<HubTables>): Promise<void>;
  /**
   * Appends statements that refer to nothing and bring no files in the shortest way that the engine
   * has, in a transaction of its own, and returns their time. Their rows are numbered from 1, for the
   * engine to put behind what there is. Undefined, and nothing done, when one of them is known or
   * referred to.
   */
  appendPlain(plain: AppendRows): Promise<number | undefined>;
  /** Keeps others from changing the same document until the transaction ends. */
  lockDocument(transaction: Transaction<HubTables>, key: string): Promise<void>;
  /**
   * Milliseconds since 1970 up to which everything stored can be read: now, or, while an append is
   * under way, the time of the last one.
   */
  consistentThrough(): Promise<number>;
  /**
   * Milliseconds since 1970 by the clock that all hubs on this database share: `stored` and
   * Consistent-Through must come from one clock.
   */
  now(db: Kysely<HubTables>): Promise<number>;
  /** Lets go of every connection and lock. */
  close(): Promise<void>;
}

/** Brings the tables to the newest form. @throws the error of the migration that failed. */
export async function migrate(engine: Engine): Promise<void> {
  const migrator = new Migrator({
    db: engine.db,
    provider: { getMigrations: () => Promise.resolve(migrations(engine.kind)) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
