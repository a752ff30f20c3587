import { findDoorways } from '#model/geometry/doorways.ts';
import { insidePolygon } from '#renderer/sim/inside.ts';
import { pushOut, rayToBarrier } from '#renderer/sim/collide.ts';
import { makeNavGrid } from '#renderer/sim/nav-grid.ts';
import { makeWalkMap } from '#renderer/sim/walk-map.ts';
import type { WalkMap } from '#renderer/sim/walk-map.ts';
import type { FloorPoint } from '#model/format/common.ts';
import type { Hall } from '#model/format/hall.ts';
import type { Room } from '#model/format/room.ts';
import type { Viewpoint } from '#model/format/viewpoint.ts';
import { buildRoom } from '#model/geometry/build-room.ts';
import { placeExhibit } from '#model/geometry/place-exhibit.ts';

export interface NamedViewpoint {
  room: string;
  name: 'entrance' | 'middle' | 'back';
  viewpoint: Viewpoint;
}

/** From the door inwards, from the middle towards most exhibits, from the far end back. */
export function galleryViewpoints(hall: Hall): NamedViewpoint[] {
  return hall.rooms.flatMap((room) => {
    const middle = centreOf(room.floor);
    const entrance = entranceOf(hall, room, middle);
    const map = makeWalkMap(hall, new Map([[room.id, buildRoom(hall, room.id).obstacles]]));
    const far = farthestInSight(map, room.floor, entrance, room.outdoors ? 3.5 : 1.3) ?? middle;
    const inside = freeNear(map, room.floor, middle);
    const busy = busiestSide(hall, room, inside);
    // The middle of a room with a bend may lie round the corner.
    const ahead = seesThrough(map, entrance, middle) ? middle : far;
    return [
      { room: room.id, name: 'entrance' as const, viewpoint: lookAt(entrance, ahead) },
      { room: room.id, name: 'middle' as const, viewpoint: lookAt(inside, busy) },
      { room: room.id, name: 'back' as const, viewpoint: lookAt(far, entrance) },
    ];
  });
}

function lookAt(from: FloorPoint, to: FloorPoint): Viewpoint {
  return { floor: from, heading: Math.atan2(from[0] - to[0], from[1] - to[1]), pitch: 0.02 };
}

function centreOf(floor: readonly FloorPoint[]): FloorPoint {
  const xs = floor.map((point) => point[0]);
  const zs = floor.map((point) => point[1]);
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...zs) + Math.max(...zs)) / 2];
}

/** One step inside the first door, or the hall's own entrance. */
function entranceOf(hall: Hall, room: Room, middle: FloorPoint): FloorPoint {
  if (hall.entrance.room === room.id) return hall.entrance.viewpoint.floor;
  const door = findDoorways(hall).find((one) => one.to === room.id || one.from === room.id);
  if (!door) return middle;
  const [a, b] = door.to === room.id ? door.toEnds : door.fromEnds;
  const at: FloorPoint = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  return towards(at, middle, 0.7);
}

function towards(from: FloorPoint, to: FloorPoint, metres: number): FloorPoint {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  const share = Math.min(1, metres / length);
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

/** The free place nearest to a point where nothing stands within arm's length. */
function freeNear(map: WalkMap, floor: readonly FloorPoint[], to: FloorPoint): FloorPoint {
  let best = to;
  let least = Infinity;
  for (const [x, z] of freeCells(map, floor)) {
    const distance = Math.hypot(x - to[0], z - to[1]);
    if (distance < least && !nearWall(map, x, z, 0.9)) {
      least = distance;
      best = [x, z];
    }
  }
  return best;
}

function freeCells(map: WalkMap, floor: readonly FloorPoint[]): FloorPoint[] {
  const grid = makeNavGrid(map);
  const cells: FloorPoint[] = [];
  for (let cell = 0; cell < grid.free.length; cell += 1) {
    if (grid.free[cell] !== 1) continue;
    const column = cell % grid.width;
    const x = grid.minX + column * grid.cell;
    const z = grid.minZ + ((cell - column) / grid.width) * grid.cell;
    if (insidePolygon(x, z, floor)) cells.push([x, z]);
  }
  return cells;
}

/** The place in a room, so many metres from its walls and from what stands there, that is farthest from a point and can be seen from there. */
function farthestInSight(
  map: WalkMap,
  floor: readonly FloorPoint[],
  from: FloorPoint,
  clearance: number,
): FloorPoint | undefined {
  let best: FloorPoint | undefined;
  let most = 0;
  for (const [x, z] of freeCells(map, floor)) {
    const distance = Math.hypot(x - from[0], z - from[1]);
    if (distance <= most || nearWall(map, x, z, clearance)) continue;
    if (!seesThrough(map, from, [x, z])) continue;
    most = distance;
    best = [x, z];
  }
  return best;
}

function seesThrough(map: WalkMap, from: FloorPoint, to: FloorPoint): boolean {
  const distance = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  const [dx, dz] = [(to[0] - from[0]) / distance, (to[1] - from[1]) / distance];
  return rayToBarrier(from[0], from[1], dx, dz, map.walls) >= distance;
}

function nearWall(map: WalkMap, x: number, z: number, metres: number): boolean {
  const spot = { x, z };
  pushOut(spot, metres, map.barriers);
  return spot.x !== x || spot.z !== z;
}

function busiestSide(hall: Hall, room: Room, middle: FloorPoint): FloorPoint {
  const places = hall.exhibits
    .filter((exhibit) => exhibit.room === room.id)
    .map((exhibit): FloorPoint => {
      const [x, , z] = placeExhibit(hall, exhibit).origin;
      return [x, z];
    });
  let best: FloorPoint = [middle[0], middle[1] - 1];
  let most = -1;
  for (let turn = 0; turn < 16; turn += 1) {
    const angle = (turn / 16) * Math.PI * 2;
    const seen = places.filter(([x, z]) => {
      const off = Math.atan2(x - middle[0], z - middle[1]) - angle;
      return Math.cos(off) > 0.65;
    }).length;
    if (seen > most) {
      most = seen;
      best = [middle[0] + Math.sin(angle), middle[1] + Math.cos(angle)];
    }
  }
  return best;
}
