import { afterAll, describe, expect, it } from 'vitest';
import type { Store } from '#hub/store/store.ts';
import { openStore } from '#hub/store/store.ts';
import { openPostgres } from '#hub/store/postgres.ts';
import { findStatements } from '#hub/store/statement-query.ts';
import type { Batch } from '#hub/store/new-statement.ts';
import { statementRules } from '#hub/xapi/statement/store-rules.ts';
import { uuidOf } from '#tests/hub/sample-statements.ts';
import { sqliteEngine } from '#tests/hub/test-hub.ts';
import { startPostgres } from '#tests/hub/postgres.ts';

const postgres = await startPostgres();
if (typeof postgres === 'string') console.warn(postgres);
afterAll(async () => {
  if (typeof postgres !== 'string') await postgres.stop();
});

/** A batch of plain statements, every third with a term that no other has. */
function batchOf(writer: number, number: number): Batch {
  const statements = Array.from({ length: 1 + (number % 7) }, (_, index) => ({
    id: uuidOf(`${writer} ${number} ${index}`),
    actor: 'agent:["account","https://a.example","cursor"]',
    verb: 'verb:http://v.example/v',
    activity: number % 3 === 0 ? `activity:http://a.example/${writer}/${number}` : undefined,
    registration: undefined,
    target: undefined,
    voiding: false,
    authority: 'agent:["account","https://hub.invalid/","k"]',
    narrow: new Set<string>(),
    broad: new Set(['activity:http://a.example/whole']),
    definitions: [],
    names: [],
    lacks: 0,
    edition: 2,
    hasAttachments: false,
    statement: '{}',
  }));
  return { statements, attachments: [] };
}

const writers = 8;
const batches = 40;

/** Eight writers over the given stores, and a reader that pages by the order all the while. */
async function race(stores: readonly Store[]): Promise<{ read: number[]; written: number }> {
  let done = false;
  let written = 0;
  const writing = Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      const store = stores[writer % stores.length];
      if (!store) throw new Error('no store');
      for (let number = 0; number < batches; number += 1) {
        const batch = batchOf(writer, number);
        const outcome = await store.queue.add(batch);
        if (outcome.conflict !== undefined) throw new Error('conflict');
        written += batch.statements.length;
      }
    }),
  ).finally(() => {
    done = true;
  });
  const [reader] = stores;
  if (!reader) throw new Error('no store');
  const read: number[] = [];
  const term = 'agent:["account","https://a.example","cursor"]';
  for (;;) {
    const last = done;
    const found = await reader.terms.find(reader.engine.db, term);
    const page = await findStatements(reader.engine.db, {
      facets: [{ columns: ['actor'], value: found ?? -1, term: found ?? -1, broad: false }],
      after: read.at(-1) ?? 0,
      before: Number.MAX_SAFE_INTEGER,
      ascending: true,
      limit: 25,
    });
    read.push(...page);
    if (last && page.length === 0) break;
    if (page.length === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  await writing;
  return { read, written };
}

async function expectOrder(stores: readonly Store[]): Promise<void> {
  const { read, written } = await race(stores);
  // What the reader has seen page by page is all there is, each once, in order.
  expect(new Set(read).size).toBe(read.length);
  expect(read).toHaveLength(written);
  expect(read).toEqual(read.toSorted((a, b) => a - b));
  const rows = await (stores[0]?.engine.db
    .selectFrom('statements')
    .select('stored')
    .orderBy('seq')
    .execute() ?? []);
  const times = rows.map((row) => row.stored);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
}

describe('an order cursor never skips or repeats', () => {
  it('with eight writers in one process on SQLite', async () => {
    const test = sqliteEngine();
    const store = await openStore(await test.open(), statementRules);
    await expectOrder([store]);
    await store.close();
    await test.remove();
  });

  it('with eight writers in four hubs on one PostgreSQL', async (context) => {
    if (typeof postgres === 'string') return context.skip(postgres);
    const url = await postgres.database('cursor');
    const stores: Store[] = [];
    // Hubs that start at the same moment migrate the same empty database: one waits for the other.
    stores.push(
      ...(await Promise.all(
        Array.from({ length: 4 }, () => openStore(openPostgres(url, 4), statementRules)),
      )),
    );
    expect(new Set(stores.map((store) => store.generation)).size).toBe(1);
    await expectOrder(stores);
    await Promise.all(stores.map((store) => store.close()));
  });
});

describe('the hub keeps order when its clock does not', () => {
  it('never lets stored run backwards', async () => {
    const engine = sqliteEngine();
    const day = 86_400_000;
    let now = Date.UTC(2026, 10, 5);
    const store = await openStore(await engine.open(() => now), statementRules);
    const times: number[] = [];
    for (const [number, shift] of [0, day, -2 * day, 1000, day].entries()) {
      now += shift;
      await store.queue.add(batchOf(9, number));
      times.push(await store.engine.consistentThrough());
    }
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    const rows = await store.engine.db
      .selectFrom('statements')
      .select('stored')
      .orderBy('seq')
      .execute();
    const stored = rows.map((row) => row.stored);
    expect(stored).toEqual(stored.toSorted((a, b) => a - b));
    await store.close();
    await engine.remove();
  });
});
