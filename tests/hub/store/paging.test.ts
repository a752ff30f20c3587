import { afterAll, describe, expect, it } from 'vitest';
import { seeded } from '#tests/host/sync/fault-proxy.ts';
import { startPostgres } from '#tests/hub/postgres.ts';
import { uuidOf } from '#tests/hub/sample-statements.ts';
import type { TestHub } from '#tests/hub/test-hub.ts';
import { sqliteEngine, startTestHub } from '#tests/hub/test-hub.ts';
import { openPostgres } from '#hub/store/postgres.ts';

const postgres = await startPostgres();
if (typeof postgres === 'string') console.warn(postgres);
afterAll(async () => {
  if (typeof postgres !== 'string') await postgres.stop();
});

const rounds = process.env.SOAK === '1' ? 20 : 1;
const writers = 8;
const batches = 8;
const person = { account: { homePage: 'https://a.example', name: 'one' } };
const other = { account: { homePage: 'https://a.example', name: 'two' } };
const hall = { id: 'https://a.example/hall' };
const place = { id: 'https://a.example/place' };

/** Every way in which a query is put together from several looks at the store. */
const queries: ReadonlyArray<Record<string, string>> = [
  { agent: JSON.stringify(person) },
  { agent: JSON.stringify(person), related_agents: 'true' },
  { activity: hall.id, related_activities: 'true' },
  { agent: JSON.stringify(person), activity: hall.id, related_activities: 'true' },
];

/** A statement that has person and hall in one of the places where a query looks, or in none. */
function madeStatement(id: string, random: () => number, known: readonly string[]): object {
  const ways = Math.floor(random() * 5);
  const actor = ways === 0 ? person : other;
  const context = {
    ...(ways === 1 ? { instructor: person } : {}),
    ...(random() < 0.3 ? { contextActivities: { parent: [hall] } } : {}),
  };
  const object = (): object => {
    if (ways === 2) return { objectType: 'Agent', ...person };
    const target = known[Math.floor(random() * known.length)];
    if (ways === 3 && target !== undefined) return { objectType: 'StatementRef', id: target };
    return random() < 0.5 ? hall : place;
  };
  return { id, actor, verb: { id: 'https://a.example/did' }, object: object(), context };
}

/** Reads every page of a query; returns the ids in the order they came. */
async function readAll(hubs: readonly TestHub[], query: Record<string, string>): Promise<string[]> {
  const ids: string[] = [];
  let next = `/statements?${new URLSearchParams(query).toString()}`;
  // Each page may come from another hub: a link says all that is needed to go on.
  for (let page = 0; next !== ''; page += 1) {
    const reply = await hubs[page % hubs.length]?.ask(next);
    const body: { statements: Array<{ id: string }>; more: string } = JSON.parse(
      (await reply?.text()) ?? '',
    );
    ids.push(...body.statements.map(({ id }) => id));
    next = body.more.replace(/^\/xapi/, '');
  }
  return ids;
}

/** Eight writers, and a reader of every query in both directions while they write; answers how many lists were read. */
async function race(hubs: readonly TestHub[], seed: number): Promise<number> {
  const random = seeded(seed);
  const known: string[] = [];
  let done = false;
  const writing = Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      for (let number = 0; number < batches; number += 1) {
        const size = 1 + Math.floor(random() * 6);
        const ids = Array.from({ length: size }, (__, at) =>
          uuidOf(`${seed} ${writer} ${number} ${at}`),
        );
        const batch = ids.map((id) => madeStatement(id, random, known));
        const reply = await hubs[writer % hubs.length]?.post('/statements', batch);
        if (reply?.status !== 200) throw new Error(`answered ${reply?.status}`);
        known.push(...ids);
      }
    }),
  ).finally(() => {
    done = true;
  });
  const lists: Array<{ query: Record<string, string>; ascending: boolean; ids: string[] }> = [];
  const reading = async (query: Record<string, string>): Promise<void> => {
    do {
      const ascending = random() < 0.5;
      const limit = String(3 + Math.floor(random() * 10));
      const ids = await readAll(hubs, { ...query, limit, ascending: String(ascending) });
      lists.push({ query, ascending, ids });
      // Four readers without a pause would leave the writers no turn.
      await new Promise((resolve) => setTimeout(resolve, 20));
    } while (!done);
  };
  await Promise.all([writing, ...queries.map(reading)]);
  expect(new Set(known).size).toBe(known.length);
  for (const query of queries) {
    // What there is when nobody writes any more, in order.
    const all = await readAll(hubs, { ...query, limit: '500', ascending: 'true' });
    expect(new Set(all).size).toBe(all.length);
    expect(await readAll(hubs, { ...query, limit: '2', ascending: 'true' })).toEqual(all);
    expect((await readAll(hubs, { ...query, limit: '5' })).toReversed()).toEqual(all);
    for (const list of lists.filter((one) => one.query === query)) {
      // A list read meanwhile is the beginning of that, up to where the store had come.
      const ids = list.ascending ? list.ids : list.ids.toReversed();
      expect(ids, JSON.stringify([seed, query, list.ascending])).toEqual(all.slice(0, ids.length));
    }
  }
  expect(await readAll(hubs, { ascending: 'true' })).toHaveLength(known.length);
  return lists.length;
}

const seeds = Array.from({ length: rounds }, (_, index) => index + 1);

describe('a list read page by page while eight write', { timeout: 120_000 }, () => {
  it.for(seeds)('neither skips nor repeats on SQLite (seed %i)', async (seed) => {
    const engine = sqliteEngine();
    const hub = await startTestHub(await engine.open());
    expect(await race([hub], seed)).toBeGreaterThan(0);
    await hub.stop();
    await engine.remove();
  });

  it.for(seeds)(
    'neither skips nor repeats over three hubs on one PostgreSQL (seed %i)',
    async (seed, context) => {
      if (typeof postgres === 'string') return context.skip(postgres);
      const url = await postgres.database(`paging_${seed}`);
      const hubs: TestHub[] = [];
      for (let number = 0; number < 3; number += 1)
        hubs.push(await startTestHub(openPostgres(url, 4)));
      expect(await race(hubs, seed)).toBeGreaterThan(0);
      await Promise.all(hubs.map((hub) => hub.stop()));
    },
  );
});
