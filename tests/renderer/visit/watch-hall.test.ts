import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { VisitEventBody } from '#model/visits/events.ts';
import { createHallStore } from '#renderer/hall/hall-store.ts';
import { watchHall } from '#renderer/visit/watch-hall.ts';

let told: VisitEventBody[] = [];
let seen: string[] = [];

beforeEach(() => {
  told = [];
  seen = [];
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => vi.useRealTimers());

const watch = () => {
  const hall = createHallStore('liping');
  const stop = watchHall(hall, {
    record: (event) => told.push(event),
    seen: (exhibit) => seen.push(exhibit),
  });
  return { hall, set: hall.getState().set, stop };
};

test('rooms are entered once the hall is ready, and left with the time spent there', () => {
  const { set, stop } = watch();
  expect(told).toEqual([]);
  set({ phase: 'ready' });
  vi.advanceTimersByTime(7000);
  set({ room: 'wujiang' });
  set({ near: null });
  vi.advanceTimersByTime(1000);
  stop();
  expect(told).toEqual([
    { kind: 'entered', room: 'liping' },
    { kind: 'left', room: 'liping', seconds: 7 },
    { kind: 'entered', room: 'wujiang' },
    { kind: 'left', room: 'wujiang', seconds: 1 },
  ]);
});

test('opening counts as seen at once; reading on counts as looking', () => {
  const { hall, set, stop } = watch();
  set({ phase: 'ready', near: 'meeting' });
  vi.advanceTimersByTime(500);
  hall.getState().open('meeting');
  expect(seen).toEqual(['meeting']);
  vi.advanceTimersByTime(9500);
  hall.getState().close();
  stop();
  expect(told).toContainEqual({ kind: 'opened', exhibit: 'meeting' });
  expect(told).toContainEqual({ kind: 'viewed', exhibit: 'meeting', seconds: 10 });
});

test('after stop nothing is told any more', () => {
  const { set, stop } = watch();
  set({ phase: 'ready' });
  stop();
  const before = told.length;
  set({ room: 'wujiang', near: 'a', opened: 'a' });
  vi.advanceTimersByTime(60_000);
  expect(told).toHaveLength(before);
});

test('what a link had opened before the visit began is recorded too', () => {
  const hall = createHallStore('liping');
  hall.getState().open('meeting');
  const stop = watchHall(hall, {
    record: (event) => told.push(event),
    seen: (exhibit) => seen.push(exhibit),
  });
  expect(told).toEqual([{ kind: 'opened', exhibit: 'meeting' }]);
  expect(seen).toEqual(['meeting']);
  stop();
});
