import { expect, test } from 'vitest';
import { backoff } from '#host/sync/backoff.ts';
import { batchesOf } from '#host/sync/batches.ts';
import { judgePost } from '#host/sync/judge-answer.ts';
import { isSameStatement } from '#host/sync/same-statement.ts';
import { hostPlace } from '../test-host.ts';
import { MiniLrs } from './mini-lrs.ts';
import { sendingHost, visitWith } from './sync-host.ts';

test('waits double up to the longest, with jitter in the upper half', () => {
  const limits = { first: 2000, most: 300_000 };
  expect([1, 2, 3, 4, 20].map((failures) => backoff(failures, limits, 1))).toEqual([
    2000, 4000, 8000, 16_000, 300_000,
  ]);
  expect(backoff(3, limits, 0)).toBe(4000);
});

test('batches have at most 100 statements and 1 MB', () => {
  const parcels = (count: number, bytes: number) =>
    Array.from({ length: count }, (_, sequence) => ({ sequence, id: '', body: 'x'.repeat(bytes) }));
  expect(batchesOf(parcels(250, 1000)).map((batch) => batch.length)).toEqual([100, 100, 50]);
  expect(batchesOf(parcels(5, 400_000)).map((batch) => batch.length)).toEqual([2, 2, 1]);
  expect(batchesOf(parcels(2, 2_000_000)).map((batch) => batch.length)).toEqual([1, 1]);
  expect(batchesOf([])).toEqual([]);
});

test('only an answer that names exactly what was sent means that it was taken', () => {
  const ids = ['a', 'b'];
  const judge = (status: number, body: string) => judgePost({ status, body, fromLrs: true }, ids);
  expect(judge(200, '["b","A"]')).toEqual({ kind: 'taken' });
  for (const body of ['["a"]', '["a","a"]', '["a","b","c"]', '{}', 'null', '', '[1,2]'])
    expect(() => judge(200, body)).toThrow('sync/not-an-lrs');
  expect(() => judge(204, '')).toThrow('sync/not-an-lrs');
  expect(judge(409, 'no')).toMatchObject({ kind: 'refused', status: 409, said: 'no' });
  const spoken = '{"message":"object.id must be an IRI","requirement":"XAPI-00047"}';
  expect(judge(400, spoken)).toMatchObject({ status: 400, said: 'object.id must be an IRI' });
  expect(judge(413, '<html>')).toMatchObject({ status: 413, said: 'HTTP 413' });
});

test('statements are compared by what is immutable in them', () => {
  const sent = {
    id: 'x',
    actor: { objectType: 'Agent', account: { homePage: 'https://a.example', name: 'p' } },
    verb: { id: 'https://v.example', display: { en: 'did' } },
    object: { objectType: 'Activity', id: 'https://o.example', definition: { name: { en: 'O' } } },
    result: { duration: 'PT1.23S', score: { scaled: 0.5 } },
    context: { contextActivities: { grouping: [{ id: 'https://g.example' }] } },
    timestamp: '2026-11-24T08:00:00.000Z',
  };
  const found = {
    ...sent,
    stored: '2026-11-24T08:00:01.000Z',
    authority: { mbox: 'mailto:x@y.example' },
    version: '1.0.0',
    actor: { account: { name: 'p', homePage: 'https://a.example' } },
    verb: { id: 'https://v.example', display: { en: 'has done' } },
    object: { id: 'https://o.example' },
    result: { score: { scaled: 0.5 }, duration: 'PT1.234S' },
    context: { contextActivities: { grouping: { id: 'https://g.example' } } },
  };
  expect(isSameStatement(sent, found)).toBe(true);
  expect(isSameStatement(sent, { ...found, verb: { id: 'https://other.example' } })).toBe(false);
  expect(isSameStatement(sent, { ...found, result: { score: { scaled: 0.6 } } })).toBe(false);
  expect(isSameStatement(sent, { ...found, object: { id: 'https://p.example' } })).toBe(false);
  expect(isSameStatement(sent, undefined)).toBe(false);
});

test('what was sent is kept for 90 days; what waits is kept until it is sent', async () => {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const options = { ...hostPlace(), now: () => now };
  const lrs = await new MiniLrs().start();
  const { call, host } = await sendingHost(lrs.endpoint, options);
  await visitWith(call, 10);
  const counts = async () => {
    const { waiting, sent, state } = await call('sync.status', {});
    return { waiting, sent, state };
  };
  const patience = { timeout: 10_000 };
  await expect.poll(counts, patience).toEqual({ waiting: 0, sent: 11, state: 'idle' });
  now += 89 * 86_400_000;
  await call('sync.wake', {});
  await visitWith(call, 1);
  await expect.poll(counts, patience).toEqual({ waiting: 0, sent: 13, state: 'idle' });
  now += 2 * 86_400_000;
  lrs.instead = () => ({ status: 503 });
  await visitWith(call, 1);
  lrs.instead = () => undefined;
  await call('sync.wake', {});
  await expect.poll(counts, patience).toEqual({ waiting: 0, sent: 4, state: 'idle' });
  await host.close();
});

test('a long backlog tells how far it is', async () => {
  const lrs = await new MiniLrs().start();
  const { call, host } = await sendingHost('');
  const shares: number[] = [];
  let done = false;
  host.onEvent((event) => {
    if (event.name !== 'work.progress') return;
    shares.push(event.data.share);
    done ||= event.data.done === true;
  });
  await visitWith(call, 12_000);
  await call('sync.configure', {
    endpoint: lrs.endpoint,
    key: 'key',
    secret: 'secret',
    proxy: '',
    authority: '',
  });
  await expect.poll(() => done, { timeout: 20_000 }).toBe(true);
  expect(shares.length).toBeGreaterThan(1);
  expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
  expect(shares.at(-1)).toBe(1);
});
