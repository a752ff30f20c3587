import type { Hall } from '../format/hall.ts';
import type { Door, Niche, Room, Window } from '../format/room.ts';
import { doorPassages } from './door-passage.ts';

/** A hole in a wall: lower left corner [s, t] from the wall's left end and the floor, width and height, metres. */
interface Hole {
  s: number;
  t: number;
  width: number;
  height: number;
}
export type Opening =
  | (Hole & { kind: 'door'; door: Door })
  | (Hole & { kind: 'window'; window: Window })
  | (Hole & { kind: 'niche'; niche: Niche });

/** Width of the frame round a doorway, metres. */
export const doorFrameWidth = 0.06;

/** Doors, windows and niches in one wall of a room. */
export function wallOpenings(hall: Hall, room: Room, wall: number): Opening[] {
  const doors = doorPassages(hall).flatMap(({ door, from, to }) =>
    [from, to]
      .filter((end) => end.room === room.id && end.wall === wall)
      .map((end): Opening => ({
        kind: 'door',
        door,
        s: end.s,
        t: 0,
        width: door.width,
        height: door.height,
      })),
  );
  const windows = (room.windows ?? [])
    .filter((window) => window.wall === wall)
    .map((window): Opening => ({ kind: 'window', window, ...holeOf(window) }));
  const niches = (room.niches ?? [])
    .filter((niche) => niche.wall === wall)
    .map((niche): Opening => ({ kind: 'niche', niche, ...holeOf(niche) }));
  return [...doors, ...windows, ...niches].toSorted((a, b) => a.s - b.s);
}

function holeOf(one: { at: number; sill: number; width: number; height: number }): Hole {
  return { s: one.at - one.width / 2, t: one.sill, width: one.width, height: one.height };
}

/** What is left of a stretch [from, to] after others are taken away, in order; pieces under 20 mm are dropped. */
export function without(
  stretch: readonly [number, number],
  taken: readonly (readonly [number, number])[],
): [number, number][] {
  const pieces: [number, number][] = [];
  let start = stretch[0];
  for (const [from, to] of taken.toSorted((a, b) => a[0] - b[0])) {
    if (from - start > 0.02) pieces.push([start, Math.min(from, stretch[1])]);
    start = Math.max(start, to);
    if (start >= stretch[1]) break;
  }
  if (stretch[1] - start > 0.02) pieces.push([start, stretch[1]]);
  return pieces;
}
