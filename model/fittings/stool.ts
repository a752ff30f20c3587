import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { angleSchema, floorPointSchema, lengthSchema } from '../format/common.ts';
import { fittingKind } from './fitting-kind.ts';

/** A seat without a back: a solid block or a round drum. */
export const stoolSchema = z.looseObject({
  kind: z.literal('stool'),
  floor: floorPointSchema,
  heading: z.optional(angleSchema),
  shape: z.optional(z.enum(['block', 'drum'])),
  /** Width or diameter, metres; 0.42. */
  size: z.optional(lengthSchema),
  finish: z.optional(finishRefSchema),
});
type Stool = z.infer<typeof stoolSchema>;

export const stool = fittingKind<Stool>({
  label: { 'zh-CN': '凳', en: 'Stool' },
  schema: stoolSchema,
  build: () => {},
});
