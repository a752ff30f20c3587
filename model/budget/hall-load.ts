import type { Hall } from '../format/hall.ts';
import type { Tours } from '../format/tours.ts';
import type { Viewpoint } from '../format/viewpoint.ts';
import { defaultViewpoint } from '../geometry/default-viewpoint.ts';
import type { Load, RoomLoad } from './room-load.ts';
import { visibleRooms, type Look } from './visible-rooms.ts';

/** Somewhere that visitors are taken to: the entrance, before an exhibit, a step of a tour. */
export interface NamedViewpoint {
  /** `entrance`, an exhibit's id, `tour/step`. */
  name: string;
  room: string;
  viewpoint: Viewpoint;
}

/** A head turns all round, and each eye sees about this much. */
const headsetView = (100 / 180) * Math.PI;
const turns = 8;
const allRound: readonly Look[] = Array.from({ length: turns }, (_, index) => ({
  view: headsetView,
  aspect: 1,
  turned: (index / turns) * 2 * Math.PI,
}));

export function hallViewpoints(hall: Hall, { tours }: Tours): NamedViewpoint[] {
  return [
    { name: 'entrance', ...hall.entrance },
    ...hall.exhibits.map((exhibit) => ({
      name: exhibit.id,
      room: exhibit.room,
      viewpoint: defaultViewpoint(hall, exhibit),
    })),
    ...tours.flatMap(({ id, steps }) =>
      steps.map((step) => ({
        name: `${id}/${step.id}`,
        room: step.room,
        viewpoint: step.viewpoint,
      })),
    ),
  ];
}

/** What is drawn at a viewpoint for one eye, at the worst of the directions one may look in. */
export function viewpointLoad(
  hall: Hall,
  rooms: ReadonlyMap<string, RoomLoad>,
  { room, viewpoint }: NamedViewpoint,
  looks: readonly Look[] = allRound,
): Load {
  const worst: Load = { draws: 0, triangles: 0, textureBytes: 0 };
  for (const look of looks) {
    const load = loadOf(room, visibleRooms(hall, room, viewpoint, look), rooms);
    worst.draws = Math.max(worst.draws, load.draws);
    worst.triangles = Math.max(worst.triangles, load.triangles);
    worst.textureBytes = Math.max(worst.textureBytes, load.textureBytes);
  }
  return worst;
}

function loadOf(
  here: string,
  visible: readonly string[],
  rooms: ReadonlyMap<string, RoomLoad>,
): Load {
  const textures = new Map<string, number>();
  const load: Load = { draws: 0, triangles: 0, textureBytes: 0 };
  for (const id of visible) {
    const room = rooms.get(id);
    if (!room) continue;
    load.draws += room.draws;
    load.triangles += room.triangles;
    for (const [key, bytes] of room.textures) {
      const size = id === here ? bytes.here : bytes.beyond;
      textures.set(key, Math.max(textures.get(key) ?? 0, size));
    }
  }
  load.textureBytes = [...textures.values()].reduce((sum, bytes) => sum + bytes, 0);
  return load;
}
