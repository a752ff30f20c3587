import type { Niche, Room } from '../format/room.ts';
import { moveFrame } from './frame.ts';
import type { Frame } from './mesh-builder.ts';
import { wallFrame } from './wall-frame.ts';

/**
 * The frame of what hangs `at` metres from the left end of a wall, its middle `height` metres above the floor: on
 * the wall, or on the back of the niche that is there.
 */
export function hangingFrame(room: Room, wall: number, at: number, height: number): Frame {
  const niche = nicheAround(room, wall, at, height);
  return moveFrame(wallFrame(room, wall), at, height, -(niche?.depth ?? 0));
}

/** The niche that holds a place on a wall, if there is one there. */
export function nicheAround(
  room: Room,
  wall: number,
  at: number,
  height: number,
): Niche | undefined {
  return room.niches?.find(
    (one) =>
      one.wall === wall &&
      Math.abs(one.at - at) < one.width / 2 &&
      height > one.sill &&
      height < one.sill + one.height,
  );
}
