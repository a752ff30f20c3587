import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HubProcess } from '#tests/hub/hub-process.ts';
import { startHub, xapiHeaders } from '#tests/hub/hub-process.ts';
import { statementsOfVisit, uuidOf } from '#tests/hub/sample-statements.ts';
import { startClient } from './client-process.ts';

export interface QueryFigures {
  /** One person's last 100 statements: median time in the large store by that in the small one. */
  queryGrowth: number;
  /** Resident memory of the hub at the end, MB. */
  rssMB: number;
  /** The same each time a tenth of the large store was there, and after the questions. */
  rssOverTime: number[];
  details: Record<string, number>;
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

function residentMB(hub: HubProcess): number {
  const status = readFileSync(`/proc/${hub.process.pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024);
}

/** A store filled by eight clients; every person comes for ten visits. */
interface Filled {
  hub: HubProcess;
  people: number;
  seconds: number;
  memory: number[];
}

async function fill(folder: string, count: number): Promise<Filled> {
  const hub = await startHub(join(folder, `query-${count}`));
  const people = count / statementsOfVisit / 10;
  const client = startClient(hub.origin);
  const memory: number[] = [];
  let seconds = 0;
  const part = Math.min(10_000, count / 10);
  for (let first = 0; first < count; first += part) {
    await client.prepare({ seed: 'query', first, count: part, batch: 100, people, clients: 8 });
    seconds += await client.send();
    if (((first + part) * 10) % count === 0) memory.push(residentMB(hub));
  }
  client.end();
  return { hub, people, seconds, memory };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** People asked for in each store. */
const asked = 100;

/** Small and large store, asked in turn for people spread over each. The large one takes 2 GB of disk. */
export async function measureQueries({
  small = 10_000,
  large = 1_000_000,
} = {}): Promise<QueryFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'xunzhan-query-'));
  const stores: Filled[] = [];
  try {
    for (const count of [small, large]) stores.push(await fill(folder, count));
    const times = stores.map((): number[] => []);
    for (let turn = 0; turn < asked; turn += 1) {
      for (const [index, { hub, people }] of stores.entries()) {
        times[index]?.push(await askPerson(hub, Math.floor(((turn * 0.618) % 1) * people)));
      }
    }
    const [few = Number.NaN, many = Number.NaN] = times.map(median);
    const filled = stores[1];
    const memory = filled ? [...filled.memory, residentMB(filled.hub)] : [];
    return {
      queryGrowth: Number((many / few).toFixed(2)),
      rssMB: memory.at(-1) ?? Number.NaN,
      rssOverTime: memory,
      details: {
        'milliseconds small': Number(few.toFixed(1)),
        'milliseconds large': Number(many.toFixed(1)),
        'statements a second while filling': Math.round(large / (filled?.seconds ?? Number.NaN)),
      },
    };
  } finally {
    await Promise.all(stores.map(({ hub }) => hub.end('SIGKILL')));
    rmSync(folder, { recursive: true, force: true });
  }
}
