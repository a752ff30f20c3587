import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHub } from '#tests/hub/hub-process.ts';
import { startPostgres } from '#tests/hub/postgres.ts';
import type { BareEngine, BareTable } from './bare-engines.ts';
import { barePostgres, bareSqlite } from './bare-engines.ts';
import { startClient } from './client-process.ts';

/** Statements in one request and in one bare transaction. */
const batch = 100;
/** Statements in a turn; hub and bare inserts take turns, so that all meet the same weather. */
const turnSize = 4000;
const people = 50;

/** Rates of the hub and of bare inserts with so many clients, statements a second. */
interface Rates {
  hub: number;
  same: number;
  lean: number;
}

/** Ratio of the hub's rate to that of bare inserts; the worst of 1 and 8 clients counts. */
export interface IngestFigures {
  /** Against inserts of the same columns under the same indexes. */
  ratio: number;
  details: Record<string, number>;
}

async function compare(
  origin: string,
  bare: BareEngine,
  clients: number,
  statements: number,
): Promise<Rates> {
  const client = startClient(origin);
  const tables: readonly BareTable[] = ['same', 'lean'];
  const seconds = { hub: 0, same: 0, lean: 0 };
  // The first turn of each, in which code is compiled and caches fill, is not counted.
  const turns = Math.ceil(statements / turnSize);
  try {
    for (let turn = -1; turn < turns; turn += 1) {
      const seed = `ingest ${clients} ${turn}`;
      const counts = turn < 0 ? 0 : 1;
      const order = { seed, count: turnSize, people, clients };
      await client.prepare({ ...order, first: 0, batch });
      seconds.hub += counts * (await client.send());
      for (const table of tables) seconds[table] += counts * (await bare.insert(table, order));
    }
  } finally {
    client.end();
  }
  const rate = (taken: number): number => (turns * turnSize) / taken;
  return { hub: rate(seconds.hub), same: rate(seconds.same), lean: rate(seconds.lean) };
}

const rounded = (value: number): number => Number(value.toPrecision(3));

async function ratios(
  origin: string,
  bare: BareEngine,
  statements: number,
): Promise<IngestFigures> {
  const details: Record<string, number> = {};
  let ratio = Number.POSITIVE_INFINITY;
  for (const clients of [1, 8]) {
    const { hub, same, lean } = await compare(origin, bare, clients, statements);
    ratio = Math.min(ratio, hub / same);
    Object.assign(details, {
      [`hub ${clients}`]: Math.round(hub),
      [`same columns ${clients}`]: Math.round(same),
      [`id and text only ${clients}`]: Math.round(lean),
      [`ratio ${clients}`]: rounded(hub / same),
      [`ratio to id and text only ${clients}`]: rounded(hub / lean),
    });
  }
  return { ratio: rounded(ratio), details };
}

/** The hub over HTTP against bare inserts into encrypted SQLite, both with synchronous=FULL. */
export async function measureIngestSqlite(statements = 40_000): Promise<IngestFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'xunzhan-ingest-'));
  try {
    const hub = await startHub(join(folder, 'hub'));
    const bare = await bareSqlite(folder, batch);
    const figures = await ratios(hub.origin, bare, statements);
    await bare.end();
    await hub.end();
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same with PostgreSQL, fsync on; both sides in one server. The reason, where it cannot be had. */
export async function measureIngestPostgres(statements = 40_000): Promise<IngestFigures | string> {
  const server = await startPostgres({ durable: true });
  if (typeof server === 'string') return server;
  const folder = mkdtempSync(join(tmpdir(), 'xunzhan-ingest-'));
  try {
    const hub = await startHub(folder, { DATABASE_URL: await server.database('hub') });
    const bare = await barePostgres(await server.database('bare'), batch);
    const figures = await ratios(hub.origin, bare, statements);
    await bare.end();
    await hub.end();
    return figures;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
