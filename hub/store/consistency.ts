import type { Engine } from './engine.ts';

/** Time up to which everything stored can be read: now, unless an append is under way. */
export async function consistentThrough(engine: Engine): Promise<number> {
  const now = await engine.now(engine.db);
  const quiet = await engine.isQuiet();
  const last = await engine.db
    .selectFrom('statements')
    .select('stored')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const stored = last?.stored ?? 0;
  return quiet ? Math.max(now, stored) : stored;
}
