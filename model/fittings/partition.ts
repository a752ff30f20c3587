import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { angleSchema, floorPointSchema, lengthSchema } from '../format/common.ts';
import { fittingKind } from './fitting-kind.ts';

/**
 * A free-standing wall with skirting. An exhibit hangs on it with a free anchor: the front is `thickness` / 2 from
 * the middle, towards `heading` (0 = +z).
 */
export const partitionSchema = z.looseObject({
  kind: z.literal('partition'),
  floor: floorPointSchema,
  heading: z.optional(angleSchema),
  width: lengthSchema,
  height: lengthSchema,
  /** Metres; 0.24. */
  thickness: z.optional(lengthSchema),
  finish: z.optional(finishRefSchema),
  skirting: z.optional(finishRefSchema),
});
type Partition = z.infer<typeof partitionSchema>;

export const partition = fittingKind<Partition>({
  label: { 'zh-CN': '隔墙', en: 'Partition' },
  schema: partitionSchema,
  build: () => {},
});
