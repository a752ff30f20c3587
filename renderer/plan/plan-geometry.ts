import type { FloorPoint } from '#model/format/common.ts';
import type { Hall } from '#model/format/hall.ts';
import { containsPoint } from '#model/geometry/polygon.ts';
import { placeExhibit } from '#model/geometry/place-exhibit.ts';

/** What a floor plan draws; metres, x right and z down as on paper. */
export interface FloorPlan {
  /** Left, top, width, height of the drawing. */
  box: [number, number, number, number];
  /** `title`: where the room's title stands clear of marks and walls. */
  rooms: { id: string; outline: string; title: FloorPoint }[];
  /** The gap of each door, drawn over the walls. */
  doors: { id: string; from: FloorPoint; to: FloorPoint }[];
  exhibits: { id: string; room: string; at: FloorPoint }[];
}

const margin = 0.8;

export function floorPlan(hall: Hall): FloorPlan {
  const exhibits = hall.exhibits.map((exhibit) => {
    const { origin, out } = placeExhibit(hall, exhibit);
    // A little off the wall, so that the mark stands in its room.
    const at: FloorPoint = [origin[0] + out[0] * 0.3, origin[2] + out[2] * 0.3];
    return { id: exhibit.id, room: exhibit.room, at };
  });
  const points = hall.rooms.flatMap((room) => room.floor);
  const xs = points.map(([x]) => x);
  const zs = points.map(([, z]) => z);
  const left = Math.min(...xs) - margin;
  const top = Math.min(...zs) - margin;
  return {
    box: [left, top, Math.max(...xs) + margin - left, Math.max(...zs) + margin - top],
    rooms: hall.rooms.map((room) => ({
      id: room.id,
      outline: room.floor.map((point) => point.join(' ')).join(' '),
      title: clearPlace(room.floor, exhibits),
    })),
    doors: hall.doors.flatMap((door) => {
      const room = hall.rooms.find(({ id }) => id === door.from.room);
      const left = room?.floor[door.from.wall];
      const right = room?.floor[(door.from.wall + 1) % room.floor.length];
      if (!left || !right) return [];
      const at = (metres: number) => along(left, right, metres);
      const half = door.width / 2;
      return [{ id: door.id, from: at(door.from.at - half), to: at(door.from.at + half) }];
    }),
    exhibits,
  };
}

function along(from: FloorPoint, to: FloorPoint, metres: number): FloorPoint {
  const share = metres / (Math.hypot(to[0] - from[0], to[1] - from[1]) || 1);
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

/** How finely a room is searched for a place for its title. */
const steps = 12;

function clearPlace(outline: readonly FloorPoint[], marks: { at: FloorPoint }[]): FloorPoint {
  const xs = outline.map(([x]) => x);
  const zs = outline.map(([, z]) => z);
  const [left, right, top, bottom] = [
    Math.min(...xs),
    Math.max(...xs),
    Math.min(...zs),
    Math.max(...zs),
  ];
  let best: FloorPoint = [(left + right) / 2, (top + bottom) / 2];
  let most = -Infinity;
  for (let i = 1; i < steps; i += 1) {
    for (let j = 1; j < steps; j += 1) {
      const x = left + ((right - left) * i) / steps;
      const z = top + ((bottom - top) * j) / steps;
      const clear = containsPoint(outline, [x, z]) ? clearance(x, z, outline, marks) : -Infinity;
      if (clear > most + 1e-9) {
        most = clear;
        best = [x, z];
      }
    }
  }
  return best;
}

/** Titles are wider than high: what is beside them counts as half as far away. */
function clearance(
  x: number,
  z: number,
  outline: readonly FloorPoint[],
  marks: { at: FloorPoint }[],
): number {
  let least = Infinity;
  for (const { at } of marks) least = Math.min(least, Math.hypot((at[0] - x) / 2, at[1] - z));
  outline.forEach((corner, index) => {
    const next = outline[(index + 1) % outline.length];
    if (!next) return;
    for (const share of [0, 0.25, 0.5, 0.75]) {
      const [wx, wz] = along(
        corner,
        next,
        share * Math.hypot(next[0] - corner[0], next[1] - corner[1]),
      );
      least = Math.min(least, Math.hypot((wx - x) / 2, wz - z) * 1.4);
    }
  });
  return least;
}
