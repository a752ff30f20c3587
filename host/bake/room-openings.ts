import type { Hall } from '#model/format/hall.ts';
import { doorPassages } from '#model/geometry/door-passage.ts';
import type { Opening } from './bake-scene.ts';

/** Rooms that a room sees through its doors, each once, in the order of the doors. */
export function neighbourIds(hall: Hall, room: string): string[] {
  const ids = hall.doors.flatMap(({ from, to }) => {
    if (from.room === room) return [to.room];
    return to.room === room ? [from.room] : [];
  });
  return [...new Set(ids)];
}

/** The doorways between a room (number 0) and its neighbours (numbers from 1, as listed). */
export function openingsOf(hall: Hall, room: string, neighbours: readonly string[]): Opening[] {
  return doorPassages(hall).flatMap(({ door, from, to, quad }) => {
    const other = from.room === room ? to.room : to.room === room ? from.room : undefined;
    if (other === undefined) return [];
    const [left, right, upper] = quad;
    const along: [number, number] = [
      (right[0] - left[0]) / door.width,
      (right[2] - left[2]) / door.width,
    ];
    return [
      {
        rooms: [0, neighbours.indexOf(other) + 1] satisfies [number, number],
        middle: [(left[0] + right[0]) / 2, (left[2] + right[2]) / 2] satisfies [number, number],
        along,
        through: [-along[1], along[0]] satisfies [number, number],
        half: door.width / 2,
        top: upper[1],
      },
    ];
  });
}
