import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { XunzhanError } from '#model/errors.ts';
import type { HostClient } from '#model/host-api/client.ts';
import type { VisitEvent } from '#model/visits/events.ts';
import { createEventQueue } from '#renderer/host-client/event-queue.ts';
import { openEventStore } from '#renderer/host-client/event-store.ts';

const error = (code: string) => new XunzhanError(code, { 'zh-CN': code });

const event = (number: number): VisitEvent => ({
  kind: 'entered',
  id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  at: '2026-11-24T08:00:00.000Z',
  room: `room-${number}`,
});

/** A host that keeps what it takes by id, as the real one does. */
function fakeHost(refuse: (ids: string[]) => Error | undefined) {
  const kept = new Map<string, string[]>();
  const batches: number[] = [];
  const call = vi.fn<(name: string, input: unknown) => Promise<unknown>>(async (name, input) => {
    if (name !== 'visits.record') throw new Error(`unexpected ${name}`);
    const { visit, events } = input as { visit: string; events: VisitEvent[] };
    const refusal = refuse(events.map(({ id }) => id));
    batches.push(events.length);
    if (refusal) throw refusal;
    kept.set(visit, [...(kept.get(visit) ?? []), ...events.map(({ id }) => id)]);
    return { accepted: events.length };
  });
  const client = { call, on: () => () => undefined } as unknown as HostClient;
  return { client, kept, batches };
}

let database = 0;
const freshStore = () => {
  database += 1;
  return openEventStore(`test-${database}`);
};

test('events go to their visits in order, at most a hundred together', async () => {
  const { client, kept, batches } = fakeHost(() => undefined);
  const queue = createEventQueue(client, freshStore());
  for (let number = 0; number < 130; number += 1) await queue.add('visit-a', event(number));
  await queue.add('visit-b', event(500));
  await queue.flush();
  queue.stop();
  expect(kept.get('visit-a')).toEqual(Array.from({ length: 130 }, (_, n) => event(n).id));
  expect(kept.get('visit-b')).toEqual([event(500).id]);
  expect(Math.max(...batches)).toBeLessThanOrEqual(100);
});

test('while the host is away everything stays, and a later page sends it', async () => {
  let away = true;
  const { client, kept } = fakeHost(() => (away ? error('offline') : undefined));
  const store = freshStore();
  const before = createEventQueue(client, store);
  await before.add('visit-a', event(1));
  await before.add('visit-a', event(2));
  await before.flush();
  before.stop();
  expect(kept.size).toBe(0);
  away = false;
  const after = createEventQueue(client, store);
  await after.flush();
  after.stop();
  expect(kept.get('visit-a')).toEqual([event(1).id, event(2).id]);
  expect(await store.oldest(10)).toEqual([]);
});

test('a full disk is no refusal: the events wait', async () => {
  const { client } = fakeHost(() => error('store/disk-full'));
  const store = freshStore();
  const queue = createEventQueue(client, store);
  await queue.add('visit-a', event(1));
  await queue.flush();
  queue.stop();
  expect(await store.oldest(10)).toHaveLength(1);
});

test('one malformed event does not hold up the others', async () => {
  const bad = event(7).id;
  const { client, kept } = fakeHost((ids) =>
    ids.includes(bad) ? error('call/invalid') : undefined,
  );
  const store = freshStore();
  const queue = createEventQueue(client, store);
  for (let number = 0; number < 20; number += 1) await queue.add('visit-a', event(number));
  await queue.flush();
  queue.stop();
  expect(kept.get('visit-a')).toHaveLength(19);
  expect(kept.get('visit-a')).not.toContain(bad);
  expect(await store.oldest(10)).toEqual([]);
});
