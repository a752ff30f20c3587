import { containsPoint, cornerAt, signedArea } from '../../geometry/polygon.ts';
import type { FloorPoint } from '../common.ts';
import type { Hall } from '../hall.ts';
import { reporter } from '../problem.ts';
import type { Report } from '../problem.ts';

/** Metres: shorter walls are slips of the mouse, smaller rooms can't be stood in. */
const shortestWall = 0.05;
const smallestRoom = 1;
/** Metres that two rooms may overlap: walls that touch are common. */
const touching = 0.02;

/** Floors: clockwise, simple, of a sensible size, and no room inside another. */
export function checkFloors(hall: Hall, report: Report): void {
  const { error } = reporter('hall.json', report);
  hall.rooms.forEach(({ floor }, index) => {
    const path = ['rooms', index, 'floor'];
    for (let side = 0; side < floor.length; side++) {
      if (wallLength(floor, side) >= shortestWall) continue;
      error(
        'room/short-wall',
        [...path, side],
        `第 ${side} 号墙不到 ${shortestWall} 米长。请删去重复的角点。`,
        `Wall ${side} is shorter than ${shortestWall} m. Remove the doubled corner.`,
      );
    }
    const crossing = crossingWalls(floor);
    if (crossing) {
      error(
        'room/not-simple',
        path,
        `第 ${crossing[0]} 号墙与第 ${crossing[1]} 号墙相交。请按顺序排列角点，让墙线互不交叉。`,
        `Walls ${crossing[0]} and ${crossing[1]} cross. Put the corners in order so that no walls cross.`,
      );
    } else if (signedArea(floor) < 0) {
      error(
        'room/not-clockwise',
        path,
        '角点是逆时针的。在平面图上（x 向右、z 向下）应按顺时针排列；把列表倒过来即可。',
        'The corners run counter-clockwise. On the plan (x right, z down) they must run clockwise: reverse the list.',
      );
    } else if (signedArea(floor) < smallestRoom) {
      error(
        'room/too-small',
        path,
        `展区面积不足 ${smallestRoom} 平方米。单位是米，请核对。`,
        `The room is smaller than ${smallestRoom} m². Units are metres; check them.`,
      );
    }
  });
  overlappingRooms(hall, error);
}

function overlappingRooms(hall: Hall, error: ReturnType<typeof reporter>['error']): void {
  hall.rooms.forEach((room, index) => {
    const other = hall.rooms.slice(0, index).find((one) => overlap(one.floor, room.floor));
    if (!other) return;
    error(
      'room/overlap',
      ['rooms', index, 'floor'],
      `展区 ${room.id} 与 ${other.id} 重叠。请移开其中一个，两墙之间留 0.2–2 米。`,
      `Rooms ${room.id} and ${other.id} overlap. Move one of them; leave 0.2-2 m between their walls.`,
    );
  });
}

/** Whether a corner or the middle of a wall of one lies well inside the other, or their walls cross. */
function overlap(a: readonly FloorPoint[], b: readonly FloorPoint[]): boolean {
  const inside = (ring: readonly FloorPoint[], other: readonly FloorPoint[]) =>
    ring.some((corner, index) => {
      const next = cornerAt(ring, index + 1);
      const middle: FloorPoint = [(corner[0] + next[0]) / 2, (corner[1] + next[1]) / 2];
      return [corner, middle].some((point) => wellInside(other, point));
    });
  return inside(a, b) || inside(b, a);
}

function wellInside(ring: readonly FloorPoint[], point: FloorPoint): boolean {
  return containsPoint(ring, point) && distanceToRing(ring, point) > touching;
}

/** Metres from a point to the nearest side of a ring. */
export function distanceToRing(ring: readonly FloorPoint[], [x, z]: FloorPoint): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (let side = 0; side < ring.length; side++) {
    const a = cornerAt(ring, side);
    const b = cornerAt(ring, side + 1);
    const [dx, dz] = [b[0] - a[0], b[1] - a[1]];
    const share = ((x - a[0]) * dx + (z - a[1]) * dz) / (dx * dx + dz * dz || 1);
    const t = Math.min(1, Math.max(0, share));
    nearest = Math.min(nearest, Math.hypot(x - a[0] - dx * t, z - a[1] - dz * t));
  }
  return nearest;
}

function wallLength(ring: readonly FloorPoint[], side: number): number {
  const a = cornerAt(ring, side);
  const b = cornerAt(ring, side + 1);
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}

function crossingWalls(ring: readonly FloorPoint[]): [number, number] | undefined {
  for (let one = 0; one < ring.length; one++) {
    for (let two = one + 2; two < ring.length; two++) {
      if (one === 0 && two === ring.length - 1) continue;
      const [a, b] = [cornerAt(ring, one), cornerAt(ring, one + 1)];
      const [c, d] = [cornerAt(ring, two), cornerAt(ring, two + 1)];
      if (cross(a, b, c) * cross(a, b, d) < 0 && cross(c, d, a) * cross(c, d, b) < 0) {
        return [one, two];
      }
    }
  }
  return undefined;
}

function cross(a: FloorPoint, b: FloorPoint, c: FloorPoint): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}
