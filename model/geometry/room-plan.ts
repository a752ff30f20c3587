import type { FinishRef } from '../finishes/finish-ref.ts';
import type { Hall } from '../format/hall.ts';
import type { Room } from '../format/room.ts';
import { wallOpenings } from './openings.ts';
import type { Opening } from './openings.ts';
import type { Frame } from './mesh-builder.ts';
import { wallFrame, wallLength } from './wall-frame.ts';

/** One wall of a room with all that is cut into it. */
export interface PlannedWall {
  index: number;
  frame: Frame;
  length: number;
  openings: Opening[];
  finish: FinishRef;
  /** Not built: one looks out there. */
  open: boolean;
}

/** Height and thickness of the skirting, and height of the shadow gap under the ceiling, metres. */
export const skirtingHeight = 0.09;
export const skirtingDepth = 0.012;
export const shadowGap = 0.01;

/** The walls of a room, ready to be built. */
export function planWalls(hall: Hall, room: Room): PlannedWall[] {
  return room.floor.map((_, index) => ({
    index,
    frame: wallFrame(room, index),
    length: wallLength(room, index),
    openings: wallOpenings(hall, room, index),
    finish: room.finishes.byWall?.[String(index)] ?? room.finishes.walls,
    open: room.outdoors?.openWalls.includes(index) ?? false,
  }));
}
