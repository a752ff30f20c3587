import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
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

const defaultHubBench: HubBenchOptions = {
  statements: 20_000,
  small: 10_000,
  large: 1_000_000,
  postgres: true,
  log: () => undefined,
};

/** Figures of the hub; a ratio is undefined where its engine could not be had. */
export interface HubFigures {
  /** Rate over HTTP by that of bare inserts into the same engine; the worse of 1 and 8 clients. */
  ingestRatioSqlite: number;
  ingestRatioPostgres: number | undefined;
  /** One person's last 100 statements, first asked: median time in the large store by the small. */
  queryGrowth: number;
  /** Resident memory of the hub after the large store was filled and read, MB. */
  rssMB: number;
  /** Statements a second and milliseconds behind the ratios. */
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

/** Statements of one turn; hub and bare inserts take turns, so that both meet the same weather. */
const turnSize = 2000;

/** Stores `turnSize` statements bare or through a hub; returns seconds. */
type Turn = (seed: string, clients: number) => Promise<number>;

function hubTurn(hub: HubProcess): Turn {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  return (seed, clients) => {
    const { bodies } = makeBodies(seed, turnSize);
    return inParallel(bodies, clients, (body) => post(agent, hub.endpoint, body));
  };
}

/** Bare inserts into SQLite: one connection, one transaction a batch. */
function bareSqlite(folder: string): Turn {
  const database = openDatabase(join(folder, 'bare.sqlite'), Buffer.alloc(32, 7));
  database.exec('create table bare (seq integer primary key, id text unique, statement text)');
  const insert = database.prepare('insert into bare (id, statement) values (?, ?)');
  return (seed) => {
    const { texts, ids } = makeBodies(seed, turnSize);
    const start = performance.now();
    texts.forEach((batch, index) => {
      database.transaction(() => {
        batch.forEach((text, place) => insert.run(ids[index]?.[place], text));
      })();
    });
    return Promise.resolve((performance.now() - start) / 1000);
  };
}

/** Bare inserts into PostgreSQL: as many connections as clients, one statement a batch. */
async function barePostgres(url: string): Promise<{ turn: Turn; end: () => Promise<void> }> {
  const pool = new pg.Pool({ connectionString: url, max: 8 });
  await pool.query('create table bare (seq bigserial primary key, id uuid unique, statement text)');
  const insert = 'insert into bare (id, statement) select * from unnest($1::uuid[], $2::text[])';
  return {
    turn: (seed, clients) => {
      const { texts, ids } = makeBodies(seed, turnSize);
      const batches = texts.map((batch, index) => [ids[index] ?? [], batch]);
      return inParallel(batches, clients, async (lists) => {
        await pool.query(insert, lists);
      });
    },
    end: () => pool.end(),
  };
}

/** Hub against bare with so many clients, turn by turn. */
async function compare(
  hub: Turn,
  bare: Turn,
  clients: number,
  statements: number,
): Promise<{ ratio: number; hubRate: number; bareRate: number }> {
  let hubSeconds = 0;
  let bareSeconds = 0;
  const turns = Math.ceil(statements / turnSize);
  for (let turn = 0; turn < turns; turn += 1) {
    hubSeconds += await hub(`hub ${clients} ${turn}`, clients);
    bareSeconds += await bare(`bare ${clients} ${turn}`, clients);
  }
  const count = turns * turnSize;
  return {
    ratio: bareSeconds / hubSeconds,
    hubRate: count / hubSeconds,
    bareRate: count / bareSeconds,
  };
}

/** Both numbers of clients on one engine; the worse ratio counts. */
async function ingestRatio(
  name: string,
  hub: HubProcess,
  bare: Turn,
  statements: number,
  details: Record<string, number>,
): Promise<number> {
  const turn = hubTurn(hub);
  await turn('warm', 4);
  const ratios: number[] = [];
  for (const clients of [1, 8]) {
    const { ratio, hubRate, bareRate } = await compare(turn, bare, clients, statements);
    ratios.push(ratio);
    details[`${name} hub ${clients}`] = hubRate;
    details[`${name} bare ${clients}`] = bareRate;
  }
  return Math.min(...ratios);
}

/** Asks for one person's last 100 statements; returns milliseconds. */
async function askPerson(hub: HubProcess, person: number): Promise<number> {
  const account = { homePage: 'https://branch.example.cn', name: uuidOf(`query person ${person}`) };
  const agent = encodeURIComponent(JSON.stringify({ account }));
  const start = performance.now();
  const reply = await fetch(`${hub.endpoint}/statements?limit=100&agent=${agent}`, {
    headers: xapiHeaders(),
  });
  const text = await reply.text();
  const taken = performance.now() - start;
  const found = text.split('"stored":').length - 1;
  if (found !== 100) throw new Error(`expected 100 statements, found ${found}`);
  return taken;
}

/** A store of so many statements, ten visits a person. */
async function filledHub(
  folder: string,
  count: number,
): Promise<{ hub: HubProcess; people: number }> {
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
  return { hub, people };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function residentMB(hub: HubProcess): number {
  const status = readFileSync(`/proc/${hub.process.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
}

/** People asked for in each store. */
const asked = 100;

/** Small and large store, asked in turn for people spread over each. */
async function queryGrowth(
  folder: string,
  options: HubBenchOptions,
  details: Record<string, number>,
): Promise<{ growth: number; rssMB: number }> {
  const small = await filledHub(folder, options.small);
  const large = await filledHub(folder, options.large);
  const times: { small: number[]; large: number[] } = { small: [], large: [] };
  for (let turn = 0; turn < asked; turn += 1) {
    const place = (turn * 0.618) % 1;
    times.small.push(await askPerson(small.hub, Math.floor(place * small.people)));
    times.large.push(await askPerson(large.hub, Math.floor(place * large.people)));
  }
  const rssMB = residentMB(large.hub);
  await Promise.all([small.hub.end(), large.hub.end()]);
  details['query ms small'] = median(times.small);
  details['query ms large'] = median(times.large);
  return { growth: median(times.large) / median(times.small), rssMB };
}

async function sqliteRatio(
  folder: string,
  options: HubBenchOptions,
  details: Record<string, number>,
): Promise<number> {
  const hub = await startHub(join(folder, 'ingest'));
  const bare = bareSqlite(folder);
  const ratio = await ingestRatio('sqlite', hub, bare, options.statements, details);
  await hub.end();
  return ratio;
}

async function postgresRatio(
  folder: string,
  options: HubBenchOptions,
  details: Record<string, number>,
): Promise<number | undefined> {
  const server = await startPostgres({ durable: true });
  if (typeof server === 'string') {
    options.log(server);
    return undefined;
  }
  try {
    const url = await server.database('bench');
    const hub = await startHub(join(folder, 'pg'), { DATABASE_URL: url });
    const bare = await barePostgres(url);
    const ratio = await ingestRatio('postgres', hub, bare.turn, options.statements, details);
    await bare.end();
    await hub.end();
    return ratio;
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
  const details: Record<string, number> = {};
  try {
    const ingestRatioSqlite = await sqliteRatio(folder, options, details);
    const ingestRatioPostgres = options.postgres
      ? await postgresRatio(folder, options, details)
      : undefined;
    const { growth, rssMB } = await queryGrowth(folder, options, details);
    return { ingestRatioSqlite, ingestRatioPostgres, queryGrowth: growth, rssMB, details };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
