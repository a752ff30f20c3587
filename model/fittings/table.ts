import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { angleSchema, floorPointSchema, lengthSchema } from '../format/common.ts';
import { fittingKind } from './fitting-kind.ts';

/** A table on two or more trestles. */
export const tableSchema = z.looseObject({
  kind: z.literal('table'),
  floor: floorPointSchema,
  /** 0 = long side along x, counter-clockwise seen from above, radians. */
  heading: z.optional(angleSchema),
  length: lengthSchema,
  width: lengthSchema,
  /** Metres; 0.76. */
  height: z.optional(lengthSchema),
  finish: z.optional(finishRefSchema),
});
type Table = z.infer<typeof tableSchema>;

export const table = fittingKind<Table>({
  label: { 'zh-CN': '桌', en: 'Table' },
  schema: tableSchema,
  build: () => {},
});
