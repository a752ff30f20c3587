import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { angleSchema, floorPointSchema, metresSchema } from '../format/common.ts';
import { fittingKind } from './fitting-kind.ts';

/** A round glass in a ring on a stem, for something small that stands under it. */
export const lensSchema = z.looseObject({
  kind: z.literal('lens'),
  floor: floorPointSchema,
  heading: z.optional(angleSchema),
  /** Of what the stem stands on, and of the middle of the glass, above the floor, metres. */
  base: metresSchema,
  height: metresSchema,
  /** Diameter of the glass, metres; 0.16. */
  size: z.optional(z.number().check(z.positive(), z.lte(2))),
  finish: z.optional(finishRefSchema),
});
type Lens = z.infer<typeof lensSchema>;

export const lens = fittingKind<Lens>({
  label: { 'zh-CN': '放大镜', en: 'Lens on a stand' },
  schema: lensSchema,
  build: () => {},
});
