import { expect, test } from 'vitest';
import type { Hall } from '#model/format/hall.ts';
import { bodyRadius, moveWithin, rayToBarrier } from '#renderer/sim/collide.ts';
import { findPath } from '#renderer/sim/find-path.ts';
import { makeNavGrid } from '#renderer/sim/nav-grid.ts';
import { roomAt } from '#renderer/sim/room-at.ts';
import { makeWalkMap } from '#renderer/sim/walk-map.ts';

const room = (id: string, x: number): Hall['rooms'][number] => ({
  id,
  title: { 'zh-CN': id },
  floor: [
    [x, 0],
    [x + 6, 0],
    [x + 6, 4],
    [x, 4],
  ],
  height: 3,
  ceiling: { kind: 'flat' },
  finishes: { floor: 'terrazzo', walls: 'paper', ceiling: 'paper' },
  fittings: [],
});
const hall: Hall = {
  schema: 2,
  entrance: { room: 'one', viewpoint: { floor: [1, 2], heading: 0 } },
  rooms: [room('one', 0), room('two', 6.4)],
  doors: [
    {
      id: 'door',
      from: { room: 'one', wall: 1, at: 2 },
      to: { room: 'two', wall: 3 },
      width: 1.4,
      height: 2.2,
    },
  ],
  exhibits: [],
};
const table = {
  footprint: [
    [2, 1],
    [4, 1],
    [4, 3],
    [2, 3],
  ] as [number, number][],
  bottom: 0,
  top: 0.8,
};
const map = makeWalkMap(hall, new Map([['one', [table]]]));

test('a visitor is stopped by walls, slides along them and passes through doors', () => {
  const spot = { x: 1, z: 1 };
  moveWithin(spot, -5, 0.5, map.barriers);
  expect(spot.x).toBeCloseTo(bodyRadius, 2);
  expect(spot.z).toBeCloseTo(1.5, 1);
  const through = { x: 5, z: 2 };
  moveWithin(through, 3, 0, map.barriers);
  expect(through.x).toBeCloseTo(8, 2);
  const beside = { x: 5, z: 0.8 };
  moveWithin(beside, 3, 0, map.barriers);
  expect(beside.x).toBeLessThan(6);
});

test('nobody ends up inside an obstacle, however fast', () => {
  const spot = { x: 1.2, z: 2 };
  moveWithin(spot, 1.5, 0, map.barriers);
  expect(spot.x).toBeLessThanOrEqual(2 - bodyRadius + 0.01);
});

test('a way leads round obstacles and through doors, and keeps its distance', () => {
  const grid = makeNavGrid(map);
  const path = findPath(grid, [1, 2], [11, 2]);
  expect(path?.at(0)).toEqual([1, 2]);
  expect(path?.at(-1)).toEqual([11, 2]);
  for (let index = 1; index < (path?.length ?? 0); index += 1) {
    const [x0, z0] = path?.[index - 1] ?? [0, 0];
    const [x1, z1] = path?.[index] ?? [0, 0];
    const length = Math.hypot(x1 - x0, z1 - z0);
    const free = rayToBarrier(x0, z0, (x1 - x0) / length, (z1 - z0) / length, map.barriers);
    expect(free).toBeGreaterThan(length);
  }
});

test('a click into a table leads beside it; one where nobody can go leads nowhere', () => {
  const grid = makeNavGrid(map);
  const end = findPath(grid, [1, 2], [2.2, 2])?.at(-1);
  expect(end?.[0]).toBeLessThan(2);
  expect(findPath(grid, [1, 2], [30, 30])).toBeUndefined();
});

test('between two rooms one is still in the room one came from', () => {
  expect(roomAt(map, 6.2, 2, 'one')).toBe('one');
  expect(roomAt(map, 6.2, 2, 'two')).toBe('two');
  expect(roomAt(map, 7, 2, 'one')).toBe('two');
});
