import { isFloorAnchor, isWallAnchor } from '../format/anchor.ts';
import type { FreeAnchor } from '../format/anchor.ts';
import type { Exhibit } from '../exhibits/registry.ts';
import type { Hall } from '../format/hall.ts';
import { findRoom } from './find-room.ts';
import { floorFrame } from './floor-frame.ts';
import { hangingFrame } from './hang.ts';
import type { Frame } from './mesh-builder.ts';

/**
 * The frame of an exhibit: at the centre of its back (on a wall, or free) or in the middle of its footprint (on
 * the floor), `out` towards visitors. On a wall, inside a niche, it hangs on the niche's back.
 * Throws `geometry/no-room` where its room does not exist.
 */
export function placeExhibit(hall: Hall, exhibit: Pick<Exhibit, 'room' | 'anchor'>): Frame {
  const { anchor } = exhibit;
  if (isFloorAnchor(anchor)) return floorFrame(anchor.floor, anchor.heading ?? 0);
  if (!isWallAnchor(anchor)) return freeFrame(anchor);
  return hangingFrame(findRoom(hall, exhibit.room), anchor.wall, anchor.at, anchor.height);
}

function freeFrame(anchor: FreeAnchor): Frame {
  const { right, up, out } = floorFrame([0, 0], anchor.heading ?? 0);
  const cos = Math.cos(anchor.tilt ?? 0);
  const sin = Math.sin(anchor.tilt ?? 0);
  return {
    origin: anchor.position,
    right,
    up: [up[0] * cos - out[0] * sin, up[1] * cos - out[1] * sin, up[2] * cos - out[2] * sin],
    out: [out[0] * cos + up[0] * sin, out[1] * cos + up[1] * sin, out[2] * cos + up[2] * sin],
  };
}
