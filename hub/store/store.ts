import { randomUUID } from 'node:crypto';
import type { StatementRules } from './append.ts';
import { AppendQueue } from './append-queue.ts';
import { Definitions } from './definitions.ts';
import type { Engine } from './engine.ts';
import { migrate } from './engine.ts';
import { Terms } from './terms.ts';

/** The open store of one hub process. */
export interface Store {
  readonly engine: Engine;
  readonly terms: Terms;
  readonly queue: AppendQueue;
  /**
   * Name of this history of the store. It changes when the store is restored from a backup: hosts
   * that see another than before offer again what they still hold.
   */
  readonly generation: string;
  close(): Promise<void>;
}

/** Reads the generation, made at first start; of two processes that make one, the first wins. */
async function readGeneration(engine: Engine): Promise<string> {
  await engine.db
    .insertInto('meta')
    .values({ name: 'generation', value: randomUUID() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await engine.db
    .selectFrom('meta')
    .select('value')
    .where('name', '=', 'generation')
    .executeTakeFirstOrThrow();
  return row.value;
}

/**
 * Migrates and opens a store on `engine`.
 */
export async function openStore(engine: Engine, rules: StatementRules): Promise<Store> {
  await migrate(engine);
  const terms = new Terms(engine.kind);
  const definitions = new Definitions(engine.kind);
  const queue = new AppendQueue({ engine, terms, definitions, rules });
  const generation = await readGeneration(engine);
  return {
    engine,
    terms,
    queue,
    generation,
    close: async () => {
      await queue.drain();
      await engine.close();
    },
  };
}
