import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LivePose } from '#model/live/live-messages.ts';
import { createHallStore } from '#renderer/hall/hall-store.ts';
import { followGently } from '#renderer/live/follow-gently.ts';
import { poseAt } from '#renderer/sim/pose.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A visitor in the first of two rooms, six metres square each, side by side. */
function follower() {
  const listeners = new Set<(pose: LivePose) => void>();
  const store = createHallStore('first');
  const pose = poseAt({ floor: [3, 3], heading: 0 });
  const square = (left: number): [number, number][] => [
    [left, 0],
    [left + 6, 0],
    [left + 6, 6],
    [left, 6],
  ];
  const rooms = [
    { id: 'first', floor: square(0) },
    { id: 'second', floor: square(6) },
  ];
  const stop = followGently(
    {
      onPose: (listener) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
    // Only what following asks of a hall.
    { walker: { pose, map: { rooms } } } as never,
    store,
  );
  const walk = (...to: LivePose) => listeners.forEach((listener) => listener(to));
  return { pose, store, walk, stop, listeners };
}

test('is taken through the dark once the guide stands still, to the room where the guide is', () => {
  const { store, walk } = follower();
  for (let x = 3; x < 9; x += 0.5) {
    walk(x, 3, 1, 0.2);
    vi.advanceTimersByTime(300);
    expect(store.getState().journey).toBeNull();
  }
  walk(9, 3, 1.5, 0.2);
  vi.advanceTimersByTime(3000);
  expect(store.getState().journey).toEqual({
    room: 'second',
    viewpoint: { floor: [9, 3], heading: 1.5 },
    manner: 'fade',
  });
});

test('whoever stands beside the guide is left alone', () => {
  const { store, walk, pose } = follower();
  walk(4, 4, 1, 0);
  vi.advanceTimersByTime(3000);
  expect(store.getState().journey).toBeNull();
  pose.x = 1;
  walk(4, 4, 1.1, 0);
  vi.advanceTimersByTime(3000);
  expect(store.getState().journey?.viewpoint.floor).toEqual([4, 4]);
});

test('nobody is taken anywhere any more once they look round by themselves', () => {
  const { store, walk, stop, listeners } = follower();
  walk(9, 3, 0, 0);
  stop();
  vi.advanceTimersByTime(3000);
  expect(store.getState().journey).toBeNull();
  expect(listeners.size).toBe(0);
});
