import { CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Engine } from './engine.ts';
import { appendLock, hubLocks, runningLock } from './locks.ts';
import { appendPlain } from './postgres-append.ts';
import type { HubTables } from './tables.ts';
import { nativeUuid } from './uuid.ts';

/** 64-bit integers here are counts and milliseconds, far below 2^53. */
function parserOf(oid: number, format?: 'text' | 'binary'): unknown {
  if (oid === pg.types.builtins.INT8) return Number;
  return format === 'binary'
    ? pg.types.getTypeParser(oid, 'binary')
    : pg.types.getTypeParser(oid, 'text');
}

/**
 * Opens a PostgreSQL store. Several hubs may share one.
 * @param connections how many at most; appends use one of them at a time.
 */
export function openPostgres(url: string, connections = 10): Engine {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 10_000,
    types: { getTypeParser: parserOf },
  });
  // An idle connection that the server closes is no reason to die: the pool opens another.
  pool.on('error', () => undefined);
  const db = new Kysely<HubTables>({ dialect: new PostgresDialect({ pool }) });
  return {
    kind: 'postgres',
    db,
    uuid: nativeUuid,
    lockAppend: async (transaction) => {
      await transaction.executeQuery(
        CompiledQuery.raw(`select pg_advisory_xact_lock(${hubLocks}, ${appendLock})`),
      );
    },
    lockDocument: async (transaction, key) => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(transaction);
    },
    consistentThrough: async () => {
      const { rows } = await sql<{ now: number; quiet: boolean; last: number | null }>`
        select (extract(epoch from clock_timestamp()) * 1000)::int8 as now,
          pg_try_advisory_xact_lock_shared(${sql.lit(hubLocks)}, ${sql.lit(appendLock)}) as quiet,
          (select stored from statements order by seq desc limit 1) as last
      `.execute(db);
      const { now = 0, quiet = false, last = null } = rows[0] ?? {};
      return quiet ? Math.max(now, last ?? 0) : (last ?? 0);
    },
    appendPlain: (plain) => appendPlain(db, plain),
    now: async (on) => {
      const { rows } = await sql<{ now: number }>`
        select (extract(epoch from clock_timestamp()) * 1000)::int8 as now
      `.execute(on);
      return rows[0]?.now ?? Date.now();
    },
    close: () => db.destroy(),
  };
}

/**
 * Marks that a hub runs on this database (`shared`), or makes sure that none does, for a restore.
 * Returns the release, or undefined when the lock is not to be had.
 */
export async function takePostgres(
  url: string,
  shared: boolean,
): Promise<(() => Promise<void>) | undefined> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  const name = shared ? 'pg_try_advisory_lock_shared' : 'pg_try_advisory_lock';
  const { rows } = await client.query<{ taken: boolean }>(
    `select ${name}(${hubLocks}, ${runningLock}) as taken`,
  );
  if (rows[0]?.taken) return () => client.end();
  await client.end();
  return undefined;
}
