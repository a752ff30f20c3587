import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { floorPointSchema, lengthSchema } from '../format/common.ts';
import { fittingKind } from './fitting-kind.ts';

/** A railing along a line of points; one can't walk through it. */
export const railingSchema = z.looseObject({
  kind: z.literal('railing'),
  points: z.array(floorPointSchema).check(z.minLength(2)),
  /** Metres; 1.05. */
  height: z.optional(lengthSchema),
  infill: z.optional(z.enum(['none', 'bars', 'cables', 'glass'])),
  finish: z.optional(finishRefSchema),
  /** Of the handrail; bronze when left out. */
  handrail: z.optional(finishRefSchema),
});
type Railing = z.infer<typeof railingSchema>;

export const railing = fittingKind<Railing>({
  label: { 'zh-CN': '栏杆', en: 'Railing' },
  schema: railingSchema,
  build: () => {},
});
