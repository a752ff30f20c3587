import { createHallStore } from '#renderer/hall/hall-store.ts';
import type { Journey } from '#renderer/hall/hall-store.ts';
import { HeightsGuard } from '#renderer/hall/heights-guard.ts';
import type { Doorway } from '#model/geometry/doorways.ts';
import type { Hall } from '#model/format/hall.ts';
import { describe, expect, it } from 'vitest';

const hall = {
  rooms: [
    { id: 'inside' },
    { id: 'deck', outdoors: { heights: { question: { 'zh-CN': '?' }, clouds: -10 } } },
  ],
} as unknown as Hall;

/** A door in the east wall of `inside`, at x = 5. */
const door: Doorway = {
  id: 'out',
  from: 'inside',
  to: 'deck',
  height: 3,
  fromEnds: [
    [5, -1],
    [5, 1],
  ],
  toEnds: [
    [5.3, 1],
    [5.3, -1],
  ],
  fromWall: 1,
  toWall: 3,
};

const trip = (room: string): Journey => ({
  room,
  viewpoint: { floor: [9, 0], heading: 0 },
  manner: 'fade',
});

describe('before a room that lies high', () => {
  it('asks whoever comes near its door, once, and knows the way back into the room', () => {
    const store = createHallStore('inside', 'ask');
    const guard = new HeightsGuard(hall, store);
    expect(guard.stops('inside', { x: 0, z: 0 }, [door])).toBe(false);
    expect(store.getState().asking).toBeNull();
    expect(guard.stops('inside', { x: 3.5, z: 0 }, [door])).toBe(true);
    const { asking } = store.getState();
    expect(asking).toMatchObject({ room: 'deck', onTheWay: false });
    expect(asking?.retreat?.room).toBe('inside');
    expect(asking?.retreat?.viewpoint.floor[0]).toBeLessThan(2);
    store.getState().set({ heights: 'calm', asking: null });
    expect(guard.stops('inside', { x: 4.5, z: 0 }, [door])).toBe(false);
  });

  it('holds a journey there until there is an answer, and no other journey', () => {
    const store = createHallStore('inside', 'ask');
    const guard = new HeightsGuard(hall, store);
    expect(guard.holds(trip('inside'), store.getState())).toBe(false);
    expect(guard.holds(trip('deck'), store.getState())).toBe(true);
    expect(store.getState().asking).toMatchObject({ room: 'deck', onTheWay: true });
    store.getState().set({ heights: 'open', asking: null });
    expect(guard.holds(trip('deck'), store.getState())).toBe(false);
  });

  it('takes the question back when whoever waits is led on elsewhere', () => {
    const store = createHallStore('inside', 'ask');
    const guard = new HeightsGuard(hall, store);
    guard.holds(trip('deck'), store.getState());
    expect(guard.holds(trip('inside'), store.getState())).toBe(false);
    expect(store.getState()).toMatchObject({ heights: 'ask', asking: null });
    expect(guard.stops('inside', { x: 0, z: 0 }, [door])).toBe(false);
  });

  it('asks nobody where no page can: a guide, a wall and a draft go on, calmly', () => {
    const store = createHallStore('inside');
    const guard = new HeightsGuard(hall, store);
    expect(guard.holds(trip('deck'), store.getState())).toBe(false);
    expect(guard.stops('inside', { x: 4.5, z: 0 }, [door])).toBe(false);
    expect(guard.stops('deck', { x: 9, z: 0 }, [door])).toBe(false);
    expect(store.getState()).toMatchObject({ heights: 'calm', asking: null });
  });

  it('keeps it calm under a headset, where no page can ask', () => {
    const store = createHallStore('inside', 'ask');
    const guard = new HeightsGuard(hall, store);
    guard.holds(trip('deck'), store.getState());
    expect(guard.stops('inside', { x: 0, z: 0 }, [door], true)).toBe(false);
    expect(store.getState()).toMatchObject({ heights: 'calm', asking: null });
  });

  it('asks who begins there', () => {
    const store = createHallStore('deck', 'ask');
    expect(new HeightsGuard(hall, store).stops('deck', { x: 9, z: 0 }, [door])).toBe(true);
    expect(store.getState().asking?.retreat).toBeNull();
  });
});
