import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { angleSchema, floorPointSchema, lengthSchema } from '../format/common.ts';
import { kelvinSchema, powerSchema } from './light.ts';
import type { FloorPoint, Point } from '../format/common.ts';
import { daylightOver } from '../geometry/daylight.ts';
import { faceNormal } from '../geometry/patch.ts';
import { cornerAt } from '../geometry/polygon.ts';
import { buildShaft } from '../geometry/shell/ceiling.ts';
import { cross, normalised, subtract } from '../geometry/vector.ts';
import { fittingKind } from './fitting-kind.ts';
import { beam } from '../geometry/beam.ts';

/** A roof lantern: a shaft through the ceiling with glazing bars and daylight above. It cuts its own hole. */
export const lanternSchema = z.looseObject({
  kind: z.literal('lantern'),
  kelvin: kelvinSchema,
  power: powerSchema,
  floor: floorPointSchema,
  heading: z.optional(angleSchema),
  sides: z.optional(z.int().check(z.gte(4), z.lte(24))),
  /** To the middle of a side, metres. */
  radius: lengthSchema,
  /** Height of the shaft, 1.2 m, and of the glazed roof above it, 0.6 m. */
  rise: z.optional(lengthSchema),
  roof: z.optional(lengthSchema),
  finish: z.optional(finishRefSchema),
  /** Ribs; dark steel when left out. */
  ribs: z.optional(finishRefSchema),
});
type Lantern = z.infer<typeof lanternSchema>;

export const lantern = fittingKind<Lantern>({
  label: { 'zh-CN': '采光亭', en: 'Roof lantern' },
  build: (fitting, room, mesh) => {
    const ring = openingOf(fitting);
    const rise = fitting.rise ?? 1.2;
    const curb = room.height + rise;
    const apex: Point = [fitting.floor[0], curb + (fitting.roof ?? 0.6), fitting.floor[1]];
    const ribs = fitting.ribs ?? 'steel-dark';
    buildShaft(fitting.finish ?? room.finishes.ceiling, ring, room.height, rise, mesh);
    for (let side = 0; side < ring.length; side++) {
      const [ax, az] = cornerAt(ring, side);
      const [bx, bz] = cornerAt(ring, side + 1);
      const a: Point = [ax, curb, az];
      const b: Point = [bx, curb, bz];
      const right = normalised(subtract(b, a));
      // Seen from below: the pane's front looks down and in.
      const out = faceNormal(a, b, apex);
      const pane = { origin: a, right, up: cross(out, right), out };
      const way = subtract(apex, a);
      const tip: [number, number] = [
        way[0] * right[0] + way[1] * right[1] + way[2] * right[2],
        way[0] * pane.up[0] + way[1] * pane.up[1] + way[2] * pane.up[2],
      ];
      mesh.polygon('sky', pane, [[0, 0], [Math.hypot(bx - ax, bz - az), 0], tip]);
      beam(ribs, a, apex, [0.05, 0.08], mesh, { density: 6 });
      beam(ribs, a, b, [0.06, 0.1], mesh, { density: 6 });
      beam(ribs, between(a, apex), between(b, apex), [0.03, 0.05], mesh, { density: 6 });
    }
    daylightOver(ring, curb - 0.08, fitting.power ?? 1, mesh);
  },
  ceilingHole: openingOf,
});

/** The opening in the ceiling, clockwise on the plan. */
function openingOf({ floor, heading = 0, sides = 8, radius }: Lantern): FloorPoint[] {
  const corner = radius / Math.cos(Math.PI / sides);
  return Array.from({ length: sides }, (_, index): FloorPoint => {
    const angle = (2 * Math.PI * (index + 0.5)) / sides - heading;
    return [floor[0] + Math.cos(angle) * corner, floor[1] + Math.sin(angle) * corner];
  });
}

function between(a: Point, b: Point): Point {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2];
}
