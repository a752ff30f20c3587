import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { trackDwell } from '#renderer/visit/dwell.ts';

let events: string[] = [];
const begin = () =>
  trackDwell(
    {
      seen: (exhibit) => events.push(`seen ${exhibit}`),
      viewed: (exhibit, seconds) => events.push(`viewed ${exhibit} ${seconds}`),
    },
    () => Date.now(),
  );

beforeEach(() => {
  events = [];
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

test('a look of two seconds counts, and is told with its length when it ends', () => {
  const dwell = begin();
  dwell.attend('a');
  vi.advanceTimersByTime(1999);
  expect(events).toEqual([]);
  vi.advanceTimersByTime(3001);
  expect(events).toEqual(['seen a']);
  dwell.attend(null);
  vi.advanceTimersByTime(1000);
  expect(events).toEqual(['seen a', 'viewed a 5']);
});

test('passing by does not count', () => {
  const dwell = begin();
  dwell.attend('a');
  vi.advanceTimersByTime(900);
  dwell.attend('b');
  vi.advanceTimersByTime(900);
  dwell.attend(null);
  vi.advanceTimersByTime(5000);
  dwell.stop();
  expect(events).toEqual([]);
});

test('a glance aside belongs to the same look', () => {
  const dwell = begin();
  dwell.attend('a');
  vi.advanceTimersByTime(1500);
  dwell.attend(null);
  vi.advanceTimersByTime(500);
  dwell.attend('a');
  vi.advanceTimersByTime(1000);
  dwell.stop();
  expect(events).toEqual(['seen a', 'viewed a 3']);
});

test('going on to the next exhibit ends the look at the moment of turning away', () => {
  const dwell = begin();
  dwell.attend('a');
  vi.advanceTimersByTime(4000);
  dwell.attend('b');
  vi.advanceTimersByTime(3000);
  dwell.stop();
  expect(events).toEqual(['seen a', 'viewed a 4', 'seen b', 'viewed b 3']);
});
