import type { Doorway } from './doorways.ts';

/** What can be seen this frame: for each room a rectangle of the screen, min x, min y, max x, max y in -1 to 1. */
export interface Sight {
  rooms: string[];
  /** 4 numbers a room; empty rectangles (min > max) are out of sight. */
  rects: Float32Array;
}

export function makeSight(rooms: string[]): Sight {
  return { rooms, rects: new Float32Array(rooms.length * 4) };
}

export function isVisible(sight: Sight, room: number): boolean {
  const at = room * 4;
  return (
    (sight.rects[at] ?? 1) < (sight.rects[at + 2] ?? -1) &&
    (sight.rects[at + 1] ?? 1) < (sight.rects[at + 3] ?? -1)
  );
}

/** Doors looked through one after another. */
const deepest = 4;
/** This near a doorway, metres, one may stand in it, and all of the next room may be seen. */
const within = 0.7;

const stack = new Float32Array((deepest + 1) * 4);
const box = new Float32Array(4);

/**
 * Finds the rooms seen from `room` through its doorways: each door's outline is projected and clipped to what
 * the doors before it leave open. `matrix` is projection x view, column by column; `x` and `z` the eye.
 */
export function findSight(
  sight: Sight,
  room: string,
  doorways: readonly Doorway[],
  matrix: ArrayLike<number>,
  x: number,
  z: number,
): void {
  for (let index = 0; index < sight.rooms.length; index += 1) {
    sight.rects[index * 4] = 1;
    sight.rects[index * 4 + 1] = 1;
    sight.rects[index * 4 + 2] = -1;
    sight.rects[index * 4 + 3] = -1;
  }
  stack[0] = -1;
  stack[1] = -1;
  stack[2] = 1;
  stack[3] = 1;
  look(sight, room, '', doorways, matrix, x, z, 0);
}

function look(
  sight: Sight,
  room: string,
  through: string,
  doorways: readonly Doorway[],
  matrix: ArrayLike<number>,
  x: number,
  z: number,
  depth: number,
): void {
  addRect(sight, sight.rooms.indexOf(room), depth * 4);
  if (depth >= deepest) return;
  for (const door of doorways) {
    if (door.id === through || (door.from !== room && door.to !== room)) continue;
    if (!openRect(door, room, matrix, x, z, depth)) continue;
    look(
      sight,
      door.from === room ? door.to : door.from,
      door.id,
      doorways,
      matrix,
      x,
      z,
      depth + 1,
    );
  }
}

function addRect(sight: Sight, room: number, from: number): void {
  if (room < 0) return;
  const { rects } = sight;
  const at = room * 4;
  for (let side = 0; side < 4; side += 1) {
    const value = stack[from + side] ?? 0;
    const known = rects[at + side] ?? 0;
    rects[at + side] = side < 2 ? Math.min(known, value) : Math.max(known, value);
  }
}

/** Writes what the door leaves open of the rectangle at `depth` into the next; false if nothing. */
function openRect(
  door: Doorway,
  room: string,
  matrix: ArrayLike<number>,
  x: number,
  z: number,
  depth: number,
): boolean {
  const from = depth * 4;
  const to = from + 4;
  for (let side = 0; side < 4; side += 1) stack[to + side] = stack[from + side] ?? 0;
  if (depth === 0 && distanceTo(door, x, z) < within) return true;
  const near = door.from === room ? door.fromEnds : door.toEnds;
  const far = door.from === room ? door.toEnds : door.fromEnds;
  return clip(near, door.height, matrix, to) && clip(far, door.height, matrix, to);
}

function clip(
  ends: readonly (readonly [number, number])[],
  height: number,
  matrix: ArrayLike<number>,
  to: number,
): boolean {
  box[0] = Infinity;
  box[1] = Infinity;
  box[2] = -Infinity;
  box[3] = -Infinity;
  let behind = 0;
  for (let corner = 0; corner < 4; corner += 1) {
    const end = ends[corner & 1];
    if (end && !project(end[0], corner < 2 ? 0 : height, end[1], matrix)) behind += 1;
  }
  if (behind === 4) return false;
  // A door that reaches behind the eye may cover anything: leave the rectangle as it is.
  if (behind > 0) return true;
  stack[to] = Math.max(stack[to] ?? -1, box[0] ?? -1);
  stack[to + 1] = Math.max(stack[to + 1] ?? -1, box[1] ?? -1);
  stack[to + 2] = Math.min(stack[to + 2] ?? 1, box[2] ?? 1);
  stack[to + 3] = Math.min(stack[to + 3] ?? 1, box[3] ?? 1);
  return (stack[to] ?? 1) < (stack[to + 2] ?? -1) && (stack[to + 1] ?? 1) < (stack[to + 3] ?? -1);
}

/** Widens `box` by a projected point; false if it lies behind the eye. */
function project(x: number, y: number, z: number, m: ArrayLike<number>): boolean {
  const w = (m[3] ?? 0) * x + (m[7] ?? 0) * y + (m[11] ?? 0) * z + (m[15] ?? 0);
  if (w < 0.05) return false;
  const u = ((m[0] ?? 0) * x + (m[4] ?? 0) * y + (m[8] ?? 0) * z + (m[12] ?? 0)) / w;
  const v = ((m[1] ?? 0) * x + (m[5] ?? 0) * y + (m[9] ?? 0) * z + (m[13] ?? 0)) / w;
  box[0] = Math.min(box[0] ?? u, u);
  box[1] = Math.min(box[1] ?? v, v);
  box[2] = Math.max(box[2] ?? u, u);
  box[3] = Math.max(box[3] ?? v, v);
  return true;
}

/** From [x, z] to the doorway's passage, metres. */
function distanceTo({ fromEnds, toEnds }: Doorway, x: number, z: number): number {
  const minX = Math.min(fromEnds[0][0], fromEnds[1][0], toEnds[0][0], toEnds[1][0]);
  const maxX = Math.max(fromEnds[0][0], fromEnds[1][0], toEnds[0][0], toEnds[1][0]);
  const minZ = Math.min(fromEnds[0][1], fromEnds[1][1], toEnds[0][1], toEnds[1][1]);
  const maxZ = Math.max(fromEnds[0][1], fromEnds[1][1], toEnds[0][1], toEnds[1][1]);
  const dx = Math.max(minX - x, 0, x - maxX);
  const dz = Math.max(minZ - z, 0, z - maxZ);
  return Math.hypot(dx, dz);
}
