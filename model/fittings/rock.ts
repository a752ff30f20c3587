import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { lengthSchema } from '../format/common.ts';
import { wallRunProperties } from './light.ts';
import { fittingKind } from './fitting-kind.ts';

/** A rock face before a wall, in strata and large facets; one can't walk through it. */
export const rockSchema = z.looseObject({
  kind: z.literal('rock'),
  ...wallRunProperties,
  /** Metres; to the ceiling when left out. */
  height: z.optional(lengthSchema),
  /** How far it stands out at the floor, metres; 0.7. */
  depth: z.optional(lengthSchema),
  /** How much further its top stands out (leaning over) than its foot, metres; negative leans back; 0.4. */
  lean: z.optional(z.number().check(z.gte(-5), z.lte(5))),
  seed: z.optional(z.int()),
  finish: z.optional(finishRefSchema),
});
type Rock = z.infer<typeof rockSchema>;

export const rock = fittingKind<Rock>({
  label: { 'zh-CN': '岩壁', en: 'Rock face' },
  schema: rockSchema,
  build: () => {},
});
