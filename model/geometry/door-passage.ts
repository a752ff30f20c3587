import type { Point } from '../format/common.ts';
import type { Hall } from '../format/hall.ts';
import type { Door } from '../format/room.ts';
import { findRoom } from './find-room.ts';
import { framePoint } from './frame.ts';
import type { Frame } from './mesh-builder.ts';
import { dot, subtract } from './vector.ts';
import { wallFrame } from './wall-frame.ts';

/** One end of a doorway, in the wall of a room. */
interface DoorEnd {
  room: string;
  wall: number;
  /** Lower left corner of the opening as seen from the room, axes as the wall's. */
  frame: Frame;
  /** Metres from the wall's left end to the opening's left edge. */
  s: number;
}

/** A doorway as it stands: two ends, and the way between them. */
export interface DoorPassage {
  door: Door;
  from: DoorEnd;
  to: DoorEnd;
  /** Between the two walls, metres. */
  depth: number;
  /** The opening in the middle of the passage: lower left, lower right, upper right, upper left, seen from `from`. */
  quad: [Point, Point, Point, Point];
}

/** Computes a door's passage; the opening in the wall of `to` is that of `from`, projected. */
function doorPassage(hall: Hall, door: Door): DoorPassage {
  const { width, height } = door;
  const fromWall = wallFrame(findRoom(hall, door.from.room), door.from.wall);
  const toWall = wallFrame(findRoom(hall, door.to.room), door.to.wall);
  const fromS = door.from.at - width / 2;
  const centre = framePoint(fromWall, door.from.at, 0, 0);
  const offset = subtract(centre, toWall.origin);
  const toS = dot(offset, toWall.right) - width / 2;
  const from = endAt(door.from.room, door.from.wall, fromWall, fromS);
  const to = endAt(door.to.room, door.to.wall, toWall, toS);
  // Back to back: what is left in one room is right in the other.
  const left = middle(from.frame.origin, framePoint(to.frame, width, 0, 0));
  const right = middle(framePoint(from.frame, width, 0, 0), to.frame.origin);
  const raised = ([x, y, z]: Point): Point => [x, y + height, z];
  return {
    door,
    from,
    to,
    depth: Math.abs(dot(offset, toWall.out)),
    quad: [left, right, raised(right), raised(left)],
  };
}

/** Every doorway of the hall. */
export function doorPassages(hall: Hall): DoorPassage[] {
  return hall.doors.map((door) => doorPassage(hall, door));
}

function endAt(room: string, wall: number, frame: Frame, s: number): DoorEnd {
  return { room, wall, s, frame: { ...frame, origin: framePoint(frame, s, 0, 0) } };
}

function middle(a: Point, b: Point): Point {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2];
}
