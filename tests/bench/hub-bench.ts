import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openDatabase } from '#hub/store/database.ts';
import type { HubProcess } from '#tests/hub/hub-process.ts';
import { startHub, xapiHeaders } from '#tests/hub/hub-process.ts';
import { startPostgres } from '#tests/hub/postgres.ts';
import { sampleStatement, statementsOfVisit, uuidOf } from '#tests/hub/sample-statements.ts';

/** Statements in one request and in one bare transaction. */
const batchSize = 100;

export interface HubBenchOptions {
  /** Statements of each ingest measurement. */
  statements: number;
  /** Statements of the small and the large store of the query measurement. */
  small: number;
  large: number;
  /** Whether to measure PostgreSQL, where it can be had. */
  postgres: boolean;
  log: (line: string) => void;
}

export const defaultHubBench: HubBenchOptions = {
  statements: 20_000,
  small: 10_000,
  large: 1_000_000,
  postgres: true,
  log: () => undefined,
};

/** Figures of the hub; a ratio is undefined where its engine could not be had. */
export interface HubFigures {
  /** Ingest over HTTP by bare inserts of the same texts into the same engine, the worse of 1 and 8 clients. */
  ingestRatioSqlite: number;
  ingestRatioPostgres: number | undefined;
  /** One person's last 100 statements: median time in the large store by that in the small one. */
  queryGrowth: number;
  /** Resident memory of the hub after the large store was filled and read, MB. */
  rssMB: number;
  /** Statements a second behind the ratios. */
  details: Record<string, number>;
}

function makeBodies(
  seed: string,
  count: number,
): { bodies: Buffer[]; texts: string[][]; ids: string[][] } {
  const texts: string[][] = [];
  const ids: string[][] = [];
  for (let start = 0; start < count; start += batchSize) {
    const numbers = Array.from({ length: batchSize }, (_, index) => start + index);
    texts.push(numbers.map((number) => JSON.stringify(sampleStatement(seed, number, 50))));
    ids.push(numbers.map((number) => uuidOf(`${seed} ${number}`)));
  }
  return { bodies: texts.map((batch) => Buffer.from(`[${batch.join(',')}]`)), texts, ids };
}

function post(agent: Agent, endpoint: string, body: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = xapiHeaders({
      'content-type': 'application/json',
      'content-length': String(body.length),
    });
    const sent = request(`${endpoint}/statements`, { method: 'POST', agent, headers }, (reply) => {
      reply.resume();
      reply.once('end', () => {
        if (reply.statusCode === 200) resolve();
        else reject(new Error(`the hub answered ${reply.statusCode}`));
      });
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

/** Runs `work` over `items` with so many at a time; returns seconds. */
async function inParallel<T>(
  items: readonly T[],
  clients: number,
  work: (item: T) => Promise<void>,
): Promise<number> {
  const start = performance.now();
  let next = 0;
  const client = async (): Promise<void> => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) await work(item);
  };
  await Promise.all(Array.from({ length: clients }, client));
  return (performance.now() - start) / 1000;
}

async function ingest(
  hub: HubProcess,
  seed: string,
  count: number,
  clients: number,
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const { bodies } = makeBodies(seed, count);
  const seconds = await inParallel(bodies, clients, (body) => post(agent, hub.endpoint, body));
  agent.destroy();
  return count / seconds;
}

function bareSqlite(folder: string, count: number): number {
  const database = openDatabase(join(folder, 'bare.sqlite'), Buffer.alloc(32, 7));
  database.exec('create table bare (seq integer primary key, id text unique, statement text)');
  const insert = database.prepare('insert into bare (id, statement) values (?, ?)');
  const { texts, ids } = makeBodies('bare', count);
  const start = performance.now();
  texts.forEach((batch, index) => {
    database.transaction(() => {
      batch.forEach((text, place) => insert.run(ids[index]?.[place], text));
    })();
  });
  const rate = count / ((performance.now() - start) / 1000);
  database.close();
  return rate;
}

async function barePostgres(url: string, count: number, clients: number): Promise<number> {
  const pool = new pg.Pool({ connectionString: url, max: clients });
  const table = `bare_${clients}`;
  await pool.query(
    `create table ${table} (seq bigserial primary key, id uuid unique, statement text)`,
  );
  const { texts, ids } = makeBodies(table, count);
  const batches = texts.map((batch, index) => [ids[index] ?? [], batch]);
  const seconds = await inParallel(batches, clients, async (lists) => {
    await pool.query(
      `insert into ${table} (id, statement) select * from unnest($1::uuid[], $2::text[])`,
      lists,
    );
  });
  await pool.end();
  return count / seconds;
}

async function median(times: number, run: (index: number) => Promise<void>): Promise<number> {
  const taken: number[] = [];
  for (let index = 0; index < times; index += 1) {
    const start = performance.now();
    await run(index);
    taken.push(performance.now() - start);
  }
  return taken.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? Number.NaN;
}

/** Median milliseconds of "this person's last 100 statements", over many people. */
function personQuery(hub: HubProcess, seed: string, people: number): Promise<number> {
  return median(60, async (index) => {
    const person = Math.floor(((index * 0.618) % 1) * people);
    const name = uuidOf(`${seed} person ${person}`);
    const account = { homePage: 'https://branch.example.cn', name };
    const agent = encodeURIComponent(JSON.stringify({ account }));
    const reply = await fetch(`${hub.endpoint}/statements?limit=100&agent=${agent}`, {
      headers: xapiHeaders(),
    });
    const text = await reply.text();
    const found = text.split('"stored":').length - 1;
    if (found !== 100) throw new Error(`expected 100 statements, found ${found}`);
  });
}

/** Fills a store with `count` statements, ten visits a person, and asks for people in it. */
async function queryTime(folder: string, count: number): Promise<{ time: number; rssMB: number }> {
  const hub = await startHub(join(folder, `query-${count}`));
  const people = count / statementsOfVisit / 10;
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const starts = Array.from({ length: count / batchSize }, (_, index) => index * batchSize);
  await inParallel(starts, 8, (start) => {
    const numbers = Array.from({ length: batchSize }, (_, index) => start + index);
    const texts = numbers.map((number) => JSON.stringify(sampleStatement('query', number, people)));
    return post(agent, hub.endpoint, Buffer.from(`[${texts.join(',')}]`));
  });
  agent.destroy();
  await personQuery(hub, 'query', people);
  const time = await personQuery(hub, 'query', people);
  const status = readFileSync(`/proc/${hub.process.pid}/status`, 'utf8');
  const rssMB = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
  await hub.end();
  return { time, rssMB };
}

async function sqliteIngest(
  folder: string,
  count: number,
  details: Record<string, number>,
): Promise<number> {
  const hub = await startHub(join(folder, 'ingest'));
  await ingest(hub, 'warm', 2000, 4);
  const one = await ingest(hub, 'one', count, 1);
  const eight = await ingest(hub, 'eight', count, 8);
  await hub.end();
  const bare = bareSqlite(folder, count);
  Object.assign(details, { sqliteBare: bare, sqliteOne: one, sqliteEight: eight });
  return Math.min(one, eight) / bare;
}

async function postgresIngest(
  folder: string,
  count: number,
  details: Record<string, number>,
  log: (line: string) => void,
): Promise<number | undefined> {
  const server = await startPostgres({ durable: true });
  if (typeof server === 'string') {
    log(server);
    return undefined;
  }
  try {
    const url = await server.database('bench');
    const hub = await startHub(join(folder, 'pg'), { DATABASE_URL: url });
    await ingest(hub, 'warm', 2000, 4);
    const one = await ingest(hub, 'one', count, 1);
    const eight = await ingest(hub, 'eight', count, 8);
    await hub.end();
    const bareOne = await barePostgres(url, count, 1);
    const bareEight = await barePostgres(url, count, 8);
    Object.assign(details, {
      postgresBareOne: bareOne,
      postgresBareEight: bareEight,
      postgresOne: one,
      postgresEight: eight,
    });
    return Math.min(one / bareOne, eight / bareEight);
  } finally {
    await server.stop();
  }
}

/**
 * Measures the hub against bare inserts and against itself with a hundred times the statements.
 * Needs about 2 GB of disk for the large store.
 */
export async function measureHub(given: Partial<HubBenchOptions> = {}): Promise<HubFigures> {
  const options = { ...defaultHubBench, ...given };
  const folder = mkdtempSync(join(tmpdir(), 'xunzhan-hub-bench-'));
  mkdirSync(folder, { recursive: true });
  const details: Record<string, number> = {};
  try {
    const ingestRatioSqlite = await sqliteIngest(folder, options.statements, details);
    const ingestRatioPostgres = options.postgres
      ? await postgresIngest(folder, options.statements, details, options.log)
      : undefined;
    const small = await queryTime(folder, options.small);
    const large = await queryTime(folder, options.large);
    Object.assign(details, { queryMsSmall: small.time, queryMsLarge: large.time });
    const queryGrowth = large.time / small.time;
    return { ingestRatioSqlite, ingestRatioPostgres, queryGrowth, rssMB: large.rssMB, details };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
