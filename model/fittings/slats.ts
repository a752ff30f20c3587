import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { angleSchema, floorPointSchema, lengthSchema } from '../format/common.ts';
import { fittingKind } from './fitting-kind.ts';

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
  schema: slatsSchema,
  build: () => {},
});
