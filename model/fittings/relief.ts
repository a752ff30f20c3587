import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { angleSchema, floorPointSchema, lengthSchema, metresSchema } from '../format/common.ts';
import { fittingKind } from './fitting-kind.ts';

/**
 * Procedural land in relief, on a wall or on a table; it shows no real place (示意). `gorge`: a river between steep
 * banks; `ridges`: folded ridges, higher towards the top of the wall; `peaks`: separate summits over low land.
 */
export const reliefSchema = z.looseObject({
  kind: z.literal('relief'),
  form: z.enum(['gorge', 'ridges', 'peaks']),
  /** On a wall: metres from its left end and above the floor, to the relief's middle. */
  wall: z.optional(z.int().check(z.gte(0))),
  at: z.optional(metresSchema),
  height: z.optional(metresSchema),
  /** On a table of this height (`height`, 0.82 m): its middle. */
  floor: z.optional(floorPointSchema),
  heading: z.optional(angleSchema),
  /** Width and height (or depth of the table), metres. */
  size: z.tuple([lengthSchema, lengthSchema]),
  /** Highest point above the ground of the relief, metres; 0.12. */
  depth: z.optional(lengthSchema),
  seed: z.optional(z.int()),
  finish: z.optional(finishRefSchema),
  /** The river's surface; celadon. */
  water: z.optional(finishRefSchema),
  /** Crossings marked by a bronze pin, as shares of the river's length, 0-1. */
  crossings: z.optional(z.array(z.number().check(z.gte(0), z.lte(1))).check(z.maxLength(12))),
});
type Relief = z.infer<typeof reliefSchema>;

export const relief = fittingKind<Relief>({
  label: { 'zh-CN': '浮雕', en: 'Relief' },
  schema: reliefSchema,
  build: () => {},
});
