import { isFloorAnchor, isWallAnchor } from '../format/anchor.ts';
import type { FreeAnchor, WallAnchor } from '../format/anchor.ts';
import type { Exhibit } from '../exhibits/registry.ts';
import type { Hall } from '../format/hall.ts';
import type { Room } from '../format/room.ts';
import { findRoom } from './find-room.ts';
import { floorFrame } from './floor-frame.ts';
import { moveFrame } from './frame.ts';
import type { Frame } from './mesh-builder.ts';
import { wallFrame } from './wall-frame.ts';

/**
 * The frame of an exhibit: at the centre of its back (on a wall, or free) or in the middle of its footprint (on
 * the floor), `out` towards visitors. On a wall, inside a niche, it hangs on the niche's back.
 * Throws `geometry/no-room` where its room does not exist.
 */
export function placeExhibit(hall: Hall, exhibit: Pick<Exhibit, 'room' | 'anchor'>): Frame {
  const { anchor } = exhibit;
  if (isFloorAnchor(anchor)) return floorFrame(anchor.floor, anchor.heading ?? 0);
  if (!isWallAnchor(anchor)) return freeFrame(anchor);
  const room = findRoom(hall, exhibit.room);
  const frame = wallFrame(room, anchor.wall);
  return moveFrame(frame, anchor.at, anchor.height, -nicheDepth(room, anchor));
}

function nicheDepth(room: Room, anchor: WallAnchor): number {
  const niche = room.niches?.find(
    (one) =>
      one.wall === anchor.wall &&
      Math.abs(one.at - anchor.at) < one.width / 2 &&
      anchor.height > one.sill &&
      anchor.height < one.sill + one.height,
  );
  return niche?.depth ?? 0;
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
