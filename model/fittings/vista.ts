import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { idSchema, lengthSchema } from '../format/common.ts';
import { fittingKind } from './fitting-kind.ts';

/** Ridges in the haze behind a window, procedural (示意). */
export const vistaSchema = z.looseObject({
  kind: z.literal('vista'),
  window: idSchema,
  /** Ridges one behind the other; 4. */
  layers: z.optional(z.int().check(z.gte(1), z.lte(8))),
  /** Where the sky begins, metres above the floor at the window; the middle of the window. */
  horizon: z.optional(lengthSchema),
  seed: z.optional(z.int()),
});
type Vista = z.infer<typeof vistaSchema>;

export const vista = fittingKind<Vista>({
  label: { 'zh-CN': '窗外远山', en: 'View of ridges' },
  schema: vistaSchema,
  build: () => {},
});
