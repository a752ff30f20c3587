import * as z from 'zod/mini';
import { floorPointSchema, idSchema, lengthSchema, pointSchema } from '../format/common.ts';
import { lightProperties } from './light.ts';
import { fittingKind } from './fitting-kind.ts';

/**
 * A spot aimed at one exhibit or at a point. With neither, one for each exhibit of the room that no other accent
 * aims at.
 */
export const accentSchema = z.looseObject({
  kind: z.literal('accent'),
  ...lightProperties,
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
  schema: accentSchema,
  build: () => {},
});
