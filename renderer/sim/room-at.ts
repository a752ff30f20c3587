import { insidePolygon } from './inside.ts';
import type { WalkMap } from './walk-map.ts';

/** The room that holds [x, z]; in a doorway, between rooms, it stays the one that one came from. */
export function roomAt(map: WalkMap, x: number, z: number, before: string): string {
  let found = before;
  for (const room of map.rooms) {
    if (!insidePolygon(x, z, room.floor)) continue;
    if (room.id === before) return before;
    found = room.id;
  }
  return found;
}
