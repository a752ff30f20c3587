import * as z from 'zod/mini';
import { floorPointSchema, idSchema, lengthSchema, pointSchema } from '../format/common.ts';
import { kelvinSchema, powerSchema } from './light.ts';
import type { FloorPoint, Point } from '../format/common.ts';
import type { Exhibit } from '../exhibits/registry.ts';
import { isFloorAnchor, isWallAnchor } from '../format/anchor.ts';
import type { Room } from '../format/room.ts';
import { framePoint } from '../geometry/frame.ts';
import { nicheAround } from '../geometry/hang.ts';
import type { MeshBuilder } from '../geometry/mesh-builder.ts';
import { placeExhibit } from '../geometry/place-exhibit.ts';
import { clockwise, containsPoint, offsetRing } from '../geometry/polygon.ts';
import { lengthOf, normalised, subtract } from '../geometry/vector.ts';
import { fittingKind } from './fitting-kind.ts';
import type { FittingContext } from './fitting-kind.ts';
import { beam } from '../geometry/beam.ts';
import { mountHeight } from './parts/mount.ts';
import { headReach, spotHead } from './parts/spot-head.ts';

/**
 * A spot aimed at one exhibit or at a point. With neither, one for each exhibit of the room that no other accent
 * aims at and that has no light of its own: from outside, a spot would light the lintel of a niche.
 */
export const accentSchema = z.looseObject({
  kind: z.literal('accent'),
  kelvin: kelvinSchema,
  power: powerSchema,
  exhibit: z.optional(idSchema),
  target: z.optional(pointSchema),
  /** Where the head hangs, on the plan; in front of what it lights, at 30 degrees from the vertical, when left out. */
  floor: z.optional(floorPointSchema),
  /** Of the head above the floor; under the ceiling, but at most 4.2 m, then on a stem. */
  height: z.optional(lengthSchema),
  /** Half angle of the cone, radians; fits the exhibit when left out. */
  angle: z.optional(z.number().check(z.gte(0.03), z.lte(1.2))),
});
type Accent = z.infer<typeof accentSchema>;

export const accent = fittingKind<Accent>({
  label: { 'zh-CN': '重点射灯', en: 'Accent spot' },
  build: (fitting, room, mesh, context) => {
    if (fitting.target) {
      const above: FloorPoint = [fitting.target[0], fitting.target[2]];
      aim(fitting, room, fitting.target, fitting.floor ?? above, fitting.angle ?? 0.3, mesh);
      return;
    }
    for (const exhibit of litExhibits(fitting, room, context)) {
      const frame = placeExhibit(context.hall, exhibit);
      const height = fitting.height ?? mountHeight(room);
      const middle = middleOf(exhibit, frame.origin);
      const away = Math.max(0.7, (height - middle[1]) * Math.tan(Math.PI / 6));
      const [x, , z] = framePoint(frame, 0, 0, isFloorAnchor(exhibit.anchor) ? away * 0.5 : away);
      const floor = fitting.floor ?? [x, z];
      const reach = lengthOf(subtract(middle, [floor[0], height, floor[1]]));
      const size = Math.hypot(exhibit.size[0], exhibit.size[1]) / 2;
      const angle = fitting.angle ?? Math.min(0.6, Math.max(0.14, Math.atan(size / reach) * 0.92));
      aim(fitting, room, middle, floor, angle, mesh);
    }
  },
});

/** Exhibits that this fitting lights: the one it names, or all that no other accent of the room names. */
function litExhibits(fitting: Accent, room: Room, { hall }: FittingContext): Exhibit[] {
  const own = hall.exhibits.filter((exhibit) => exhibit.room === room.id);
  if (fitting.exhibit) return own.filter((exhibit) => exhibit.id === fitting.exhibit);
  const named = new Set(
    room.fittings.flatMap((other) => (other.kind === 'accent' ? [other.exhibit] : [])),
  );
  return own.filter((exhibit) => !named.has(exhibit.id) && !inLitNiche(room, exhibit));
}

function inLitNiche(room: Room, { anchor }: Exhibit): boolean {
  if (!isWallAnchor(anchor)) return false;
  return nicheAround(room, anchor.wall, anchor.at, anchor.height)?.lit === true;
}

function middleOf(exhibit: Exhibit, origin: Point): Point {
  return isFloorAnchor(exhibit.anchor) ? [origin[0], 0.9, origin[2]] : origin;
}

/** One head at [x, z], kept inside the room, and its light. */
function aim(
  fitting: Accent,
  room: Room,
  target: Point,
  wanted: FloorPoint,
  angle: number,
  mesh: MeshBuilder,
) {
  const height = fitting.height ?? mountHeight(room);
  const [x, z] = keptInside(room, wanted, [target[0], target[2]]);
  const mount: Point = [x, height, z];
  if (room.ceiling.kind !== 'open' && height < room.height - 0.02) {
    beam('steel-dark', mount, [x, room.height, z], [0.012, 0.012], mesh, { density: 6 });
  }
  mesh.box(
    'steel-dark',
    { origin: [x, height + 0.012, z], right: [1, 0, 0], up: [0, 1, 0], out: [0, 0, 1] },
    [0.09, 0.024, 0.09],
    {},
  );
  spotHead(mount, target, mesh);
  const way = normalised(subtract(target, mount));
  mesh.emitter({
    kind: 'spot',
    group: 'accent',
    position: [x + way[0] * headReach, height - 0.06 + way[1] * headReach, z + way[2] * headReach],
    target,
    angle,
    radius: 0.07,
    kelvin: fitting.kelvin ?? 3000,
    power: fitting.power ?? 1,
  });
}

/** The wanted place, moved towards the target until it is 0.3 m inside the walls. */
function keptInside(room: Room, wanted: FloorPoint, target: FloorPoint): FloorPoint {
  const inside = offsetRing(clockwise(room.floor), -0.3);
  for (let step = 0; step <= 10; step++) {
    const share = step / 10;
    const x = wanted[0] + (target[0] - wanted[0]) * share;
    const z = wanted[1] + (target[1] - wanted[1]) * share;
    if (containsPoint(inside, [x, z])) return [x, z];
  }
  return wanted;
}
