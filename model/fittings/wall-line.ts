import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { lengthSchema } from '../format/common.ts';
import { fittingKind } from './fitting-kind.ts';

/** A thin line along walls that stops at doors and windows, and where a timeline brings its own. */
export const wallLineSchema = z.looseObject({
  kind: z.literal('wall-line'),
  /** Walls by index; all when left out. */
  walls: z.optional(z.array(z.int().check(z.gte(0)))),
  /** Of its middle above the floor, metres; 1.1. */
  height: z.optional(lengthSchema),
  /** Metres; 0.014. */
  thickness: z.optional(lengthSchema),
  finish: z.optional(finishRefSchema),
});
type WallLine = z.infer<typeof wallLineSchema>;

export const wallLine = fittingKind<WallLine>({
  label: { 'zh-CN': '墙面铜线', en: 'Line along walls' },
  schema: wallLineSchema,
  build: () => {},
});
