import type { FloorPoint } from '../common.ts';
import type { Room } from '../room.ts';

/** Wall i of a room: from its left end to its right end as seen from inside; metres. */
export interface Wall {
  left: FloorPoint;
  right: FloorPoint;
  length: number;
  /** Unit vector from left to right on the floor plan. */
  along: FloorPoint;
  /** Unit vector into the room. */
  inward: FloorPoint;
}

export function wallOf(room: Room, index: number): Wall | undefined {
  const left = room.floor[index];
  const right = room.floor[(index + 1) % room.floor.length];
  if (!left || !right) return undefined;
  const dx = right[0] - left[0];
  const dz = right[1] - left[1];
  const length = Math.hypot(dx, dz);
  if (length === 0) return undefined;
  const along: FloorPoint = [dx / length, dz / length];
  return { left, right, length, along, inward: [-along[1], along[0]] };
}

/** Metres along the wall from its left end, and metres into the room, of a point on the floor plan. */
export function wallCoordinates(wall: Wall, point: FloorPoint): { at: number; out: number } {
  const x = point[0] - wall.left[0];
  const z = point[1] - wall.left[1];
  return {
    at: x * wall.along[0] + z * wall.along[1],
    out: x * wall.inward[0] + z * wall.inward[1],
  };
}

/** The point `at` metres along the wall. */
export function wallPoint(wall: Wall, at: number): FloorPoint {
  return [wall.left[0] + wall.along[0] * at, wall.left[1] + wall.along[1] * at];
}
