import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { angleSchema, floorPointSchema, lengthSchema } from '../format/common.ts';
import { insideStretches, offsetRing } from '../geometry/polygon.ts';
import { fittingKind } from './fitting-kind.ts';
import { beam } from '../geometry/beam.ts';

/** Timber slats under the ceiling, over the whole room or an area of it. */
export const slatsSchema = z.looseObject({
  kind: z.literal('slats'),
  /** Corners of the area, clockwise on the plan like a room's floor; the room less `margin` when left out. */
  area: z.optional(z.array(floorPointSchema).check(z.minLength(3))),
  /** Kept free along the walls when there is no `area`, metres; 0.3. */
  margin: z.optional(z.number().check(z.gte(0), z.lte(5))),
  /** Direction of the slats: 0 = along x, radians. */
  heading: z.optional(angleSchema),
  /** From slat to slat, 0.16 m; width 0.045 m; depth 0.12 m. */
  pitch: z.optional(lengthSchema),
  width: z.optional(lengthSchema),
  depth: z.optional(lengthSchema),
  /** Of the underside above the floor; 0.45 m below the ceiling. */
  height: z.optional(lengthSchema),
  finish: z.optional(finishRefSchema),
});
type Slats = z.infer<typeof slatsSchema>;

export const slats = fittingKind<Slats>({
  label: { 'zh-CN': '木格栅', en: 'Ceiling slats' },
  build: (fitting, room, mesh) => {
    const area = fitting.area ?? offsetRing(room.floor, -(fitting.margin ?? 0.3));
    const heading = fitting.heading ?? 0;
    const along = [Math.cos(heading), -Math.sin(heading)] as const;
    const across = [-along[1], along[0]] as const;
    const pitch = Math.max(fitting.pitch ?? 0.16, 0.03);
    const size = [fitting.width ?? 0.045, fitting.depth ?? 0.12] as const;
    const middle = (fitting.height ?? room.height - 0.45) + size[1] / 2;
    const reach = area.map(([x, z]) => x * across[0] + z * across[1]);
    const [first, last] = [Math.min(...reach) + size[0], Math.max(...reach) - size[0]];
    const gaps = Math.max(1, Math.floor((last - first) / pitch));
    const start = (first + last - gaps * pitch) / 2;
    for (let slat = 0; slat <= gaps; slat++) {
      const at = start + slat * pitch;
      const [x, z] = [across[0] * at, across[1] * at];
      for (const [from, to] of insideStretches(area, [x, z], [along[0], along[1]])) {
        beam(
          fitting.finish ?? 'timber-light',
          [x + along[0] * from, middle, z + along[1] * from],
          [x + along[0] * to, middle, z + along[1] * to],
          size,
          mesh,
          { ends: true, density: 5 },
        );
      }
    }
  },
});
