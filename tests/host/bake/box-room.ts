import type { Hall } from '#model/format/hall.ts';
import type { Room } from '#model/format/room.ts';
import { buildRoom } from '#model/geometry/build-room.ts';
import type { BuiltRoom, Emitter } from '#model/geometry/built-room.ts';
import type { QualitySettings } from '#host/bake/quality.ts';

/** Coarse, for tests on slow machines. */
export const coarse: QualitySettings = {
  scale: 0.5,
  neighbourScale: 0.3,
  rays: 64,
  neighbourRays: 24,
  bounces: 3,
  samples: { washer: 16, cove: 16, accent: 12, daylight: 16, lamp: 12 },
};

export function box(
  id: string,
  x: number,
  width: number,
  depth: number,
  change: Partial<Room> = {},
): Room {
  return {
    id,
    title: { 'zh-CN': id },
    floor: [
      [x, 0],
      [x + width, 0],
      [x + width, depth],
      [x, depth],
    ],
    height: 3,
    ceiling: { kind: 'flat' },
    finishes: { floor: 'terrazzo', walls: 'plaster-grey', ceiling: 'plaster-grey' },
    fittings: [],
    ...change,
  };
}

export function hallOf(rooms: Room[], doors: Hall['doors'] = []): Hall {
  return {
    schema: 2,
    entrance: { room: rooms[0]?.id ?? '', viewpoint: { floor: [1, 1], heading: 0 } },
    rooms,
    doors,
    exhibits: [],
  };
}

/** A closed box 4 m wide, 3 m deep and 3 m high, lit by `emitters`. */
export function litBox(emitters: Emitter[], change: Partial<Room> = {}): BuiltRoom {
  return { ...buildRoom(hallOf([box('box', 0, 4, 3, change)]), 'box'), emitters };
}

/** A level panel that shines down. */
export function ceilingPanel(
  x: number,
  z: number,
  halfX: number,
  halfZ: number,
  y = 2.98,
): Emitter {
  return {
    kind: 'area',
    group: 'cove',
    centre: [x, y, z],
    u: [halfX, 0, 0],
    v: [0, 0, halfZ],
    kelvin: 4200,
    power: 1,
  };
}
