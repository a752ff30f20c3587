import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { angleSchema, floorPointSchema, lengthSchema } from '../format/common.ts';
import { fittingKind } from './fitting-kind.ts';

/** A plinth with a recessed base of 30 mm. */
export const plinthSchema = z.looseObject({
  kind: z.literal('plinth'),
  floor: floorPointSchema,
  heading: z.optional(angleSchema),
  /** Width, height, depth, metres. */
  size: z.tuple([lengthSchema, lengthSchema, lengthSchema]),
  finish: z.optional(finishRefSchema),
  /** A thin slab of another finish on top. */
  top: z.optional(finishRefSchema),
});
type Plinth = z.infer<typeof plinthSchema>;

export const plinth = fittingKind<Plinth>({
  label: { 'zh-CN': '展台', en: 'Plinth' },
  schema: plinthSchema,
  build: () => {},
});
