import type { FloorPoint } from '#model/format/common.ts';
import type { Hall } from '#model/format/hall.ts';
import { placeExhibit } from '#model/geometry/place-exhibit.ts';

/** What a floor plan draws; metres, x right and z down as on paper. */
export interface FloorPlan {
  /** Left, top, width, height of the drawing. */
  box: [number, number, number, number];
  rooms: { id: string; outline: string; middle: FloorPoint }[];
  /** The gap of each door, drawn over the walls. */
  doors: { id: string; from: FloorPoint; to: FloorPoint }[];
  exhibits: { id: string; room: string; at: FloorPoint }[];
}

const margin = 0.8;

export function floorPlan(hall: Hall): FloorPlan {
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
      middle: middleOf(room.floor),
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
    exhibits: hall.exhibits.map((exhibit) => {
      const { origin, out } = placeExhibit(hall, exhibit);
      // A little off the wall, so that the mark stands in its room.
      const at: FloorPoint = [origin[0] + out[0] * 0.25, origin[2] + out[2] * 0.25];
      return { id: exhibit.id, room: exhibit.room, at };
    }),
  };
}

function along(from: FloorPoint, to: FloorPoint, metres: number): FloorPoint {
  const share = metres / (Math.hypot(to[0] - from[0], to[1] - from[1]) || 1);
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

function middleOf(outline: readonly FloorPoint[]): FloorPoint {
  const xs = outline.map(([x]) => x);
  const zs = outline.map(([, z]) => z);
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...zs) + Math.max(...zs)) / 2];
}
