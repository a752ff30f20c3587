import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { angleSchema, floorPointSchema, lengthSchema } from '../format/common.ts';
import { fittingKind } from './fitting-kind.ts';

/** A column from the floor to the ceiling, or lower. */
export const columnSchema = z.looseObject({
  kind: z.literal('column'),
  floor: floorPointSchema,
  heading: z.optional(angleSchema),
  shape: z.optional(z.enum(['round', 'square', 'octagon'])),
  /** Width, metres. */
  size: lengthSchema,
  /** Metres; to the ceiling when left out. */
  height: z.optional(lengthSchema),
  finish: z.optional(finishRefSchema),
});
type Column = z.infer<typeof columnSchema>;

export const column = fittingKind<Column>({
  label: { 'zh-CN': '柱', en: 'Column' },
  schema: columnSchema,
  build: () => {},
});
