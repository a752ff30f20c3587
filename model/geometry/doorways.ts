import type { FloorPoint } from '../format/common.ts';
import type { Hall } from '../format/hall.ts';
import type { Door, Room } from '../format/room.ts';

/** A doorway on the floor plan: its two ends on each of the two walls, metres. */
export interface Doorway {
  id: string;
  from: string;
  to: string;
  height: number;
  /** Left and right end on the wall of `from`, as seen from inside that room. */
  fromEnds: [FloorPoint, FloorPoint];
  /** Left and right end on the wall of `to`, as seen from inside that room. */
  toEnds: [FloorPoint, FloorPoint];
  fromWall: number;
  toWall: number;
}

/** Finds where the doors of a hall stand; doors whose rooms or walls don't exist are left out. */
export function findDoorways(hall: Hall): Doorway[] {
  const rooms = new Map(hall.rooms.map((room) => [room.id, room]));
  return hall.doors.flatMap((door) => {
    const from = rooms.get(door.from.room);
    const to = rooms.get(door.to.room);
    const doorway = from && to ? findDoorway(door, from, to) : undefined;
    return doorway ? [doorway] : [];
  });
}

function findDoorway(door: Door, from: Room, to: Room): Doorway | undefined {
  const own = wallOf(from, door.from.wall);
  const other = wallOf(to, door.to.wall);
  if (!own || !other) return undefined;
  const left = along(own, door.from.at - door.width / 2);
  const right = along(own, door.from.at + door.width / 2);
  return {
    id: door.id,
    from: from.id,
    to: to.id,
    height: door.height,
    fromEnds: [left, right],
    // Back to back: what is left in one room is right in the other.
    toEnds: [project(right, other), project(left, other)],
    fromWall: door.from.wall,
    toWall: door.to.wall,
  };
}

type Wall = [start: FloorPoint, end: FloorPoint];

export function wallOf(room: Room, index: number): Wall | undefined {
  const start = room.floor[index];
  const end = room.floor[(index + 1) % room.floor.length];
  return start && end ? [start, end] : undefined;
}

function along([start, end]: Wall, metres: number): FloorPoint {
  const length = Math.hypot(end[0] - start[0], end[1] - start[1]) || 1;
  const t = metres / length;
  return [start[0] + (end[0] - start[0]) * t, start[1] + (end[1] - start[1]) * t];
}

function project(point: FloorPoint, [start, end]: Wall): FloorPoint {
  const dx = end[0] - start[0];
  const dz = end[1] - start[1];
  const square = dx * dx + dz * dz || 1;
  const t = ((point[0] - start[0]) * dx + (point[1] - start[1]) * dz) / square;
  return [start[0] + dx * t, start[1] + dz * t];
}
