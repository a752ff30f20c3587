import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { floorPointSchema, lengthSchema, metresSchema } from '../format/common.ts';
import { fittingKind } from './fitting-kind.ts';

/** A bar with alternating divisions, to compare lengths by; lies along a line at some height. */
export const measureSchema = z.looseObject({
  kind: z.literal('measure'),
  from: floorPointSchema,
  to: floorPointSchema,
  /** Of its underside above the floor, metres. */
  height: metresSchema,
  divisions: z.optional(z.int().check(z.gte(1), z.lte(100))),
  /** Width and thickness, metres; 0.02. */
  width: z.optional(lengthSchema),
  finish: z.optional(finishRefSchema),
});
type Measure = z.infer<typeof measureSchema>;

export const measure = fittingKind<Measure>({
  label: { 'zh-CN': '标尺', en: 'Measure' },
  schema: measureSchema,
  build: () => {},
});
