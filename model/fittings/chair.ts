import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { angleSchema, floorPointSchema } from '../format/common.ts';
import { fittingKind } from './fitting-kind.ts';

/** A wooden chair with a back. */
export const chairSchema = z.looseObject({
  kind: z.literal('chair'),
  floor: floorPointSchema,
  /** 0 = who sits on it looks along +z, counter-clockwise seen from above, radians. */
  heading: z.optional(angleSchema),
  finish: z.optional(finishRefSchema),
});
type Chair = z.infer<typeof chairSchema>;

export const chair = fittingKind<Chair>({
  label: { 'zh-CN': '椅', en: 'Chair' },
  schema: chairSchema,
  build: () => {},
});
