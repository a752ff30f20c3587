import type { FloorPoint } from '#model/format/common.ts';
import type { Hall } from '#model/format/hall.ts';
import type { Room } from '#model/format/room.ts';
import type { Obstacle } from '#model/geometry/built-room.ts';
import type { Barriers } from './collide.ts';
import { findDoorways, wallOf } from '#model/geometry/doorways.ts';
import type { Doorway } from '#model/geometry/doorways.ts';

/** Where one can walk in a hall. */
export interface WalkMap {
  rooms: { id: string; floor: FloorPoint[] }[];
  doorways: Doorway[];
  /** Footprints of what stands on the floor. */
  footprints: FloorPoint[][];
  /** Walls and obstacles. */
  barriers: Barriers;
  /** Walls alone: what stops a look or a pointer. */
  walls: Barriers;
}

/** Obstacles above a visitor's head or flat on the floor stop nobody, metres. */
const headroom = 1.9;
const stepOver = 0.08;

/** The walk map of a hall; `obstacles` by room, as far as rooms are built. */
export function makeWalkMap(hall: Hall, obstacles: ReadonlyMap<string, Obstacle[]>): WalkMap {
  const doorways = findDoorways(hall);
  const walls: number[] = [];
  for (const room of hall.rooms) addWalls(room, doorways, walls);
  for (const { fromEnds, toEnds } of doorways) {
    walls.push(...fromEnds[0], ...toEnds[1], ...fromEnds[1], ...toEnds[0]);
  }
  const all = [...walls];
  const footprints: FloorPoint[][] = [];
  for (const list of obstacles.values()) {
    for (const obstacle of list) {
      if (obstacle.bottom > headroom || obstacle.top < stepOver) continue;
      addOutline(obstacle.footprint, all);
      footprints.push(obstacle.footprint);
    }
  }
  return {
    rooms: hall.rooms.map(({ id, floor }) => ({ id, floor })),
    doorways,
    footprints,
    barriers: barriersOf(all),
    walls: barriersOf(walls),
  };
}

function barriersOf(numbers: number[]): Barriers {
  return { segments: Float32Array.from(numbers), count: numbers.length / 4 };
}

function addOutline(outline: readonly FloorPoint[], into: number[]): void {
  outline.forEach((point, index) => {
    const next = outline[(index + 1) % outline.length];
    if (next) into.push(...point, ...next);
  });
}

/** Walls with gaps where doors are. */
function addWalls(room: Room, doorways: readonly Doorway[], into: number[]): void {
  room.floor.forEach((_, index) => {
    const wall = wallOf(room, index);
    if (!wall) return;
    const [start, end] = wall;
    const length = Math.hypot(end[0] - start[0], end[1] - start[1]);
    const gaps = doorways
      .flatMap((door) => {
        const gap: [FloorPoint, FloorPoint][] = [];
        if (door.from === room.id && door.fromWall === index) gap.push(door.fromEnds);
        if (door.to === room.id && door.toWall === index) gap.push(door.toEnds);
        return gap;
      })
      .map(([left, right]): [number, number] => [distance(start, left), distance(start, right)])
      .toSorted((a, b) => a[0] - b[0]);
    const at = (metres: number): FloorPoint => [
      start[0] + ((end[0] - start[0]) * metres) / length,
      start[1] + ((end[1] - start[1]) * metres) / length,
    ];
    let from = 0;
    for (const [left, right] of gaps) {
      if (left > from) into.push(...at(from), ...at(left));
      from = Math.max(from, right);
    }
    if (from < length) into.push(...at(from), ...end);
  });
}

function distance(a: FloorPoint, b: FloorPoint): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}
