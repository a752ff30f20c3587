import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { angleSchema, floorPointSchema, lengthSchema } from '../format/common.ts';
import { lightProperties } from './light.ts';
import { fittingKind } from './fitting-kind.ts';

/** A roof lantern: a shaft through the ceiling with glazing bars and daylight above. It cuts its own hole. */
export const lanternSchema = z.looseObject({
  kind: z.literal('lantern'),
  ...lightProperties,
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
  schema: lanternSchema,
  build: () => {},
});
