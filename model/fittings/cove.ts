import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { floorPointSchema, lengthSchema } from '../format/common.ts';
import { lightProperties, wallRunProperties } from './light.ts';
import { fittingKind } from './fitting-kind.ts';

/** A concealed strip that lights the ceiling: a ledge along a wall, or a trough hung along a line. */
export const coveSchema = z.looseObject({
  kind: z.literal('cove'),
  ...lightProperties,
  ...wallRunProperties,
  wall: z.optional(wallRunProperties.wall),
  /** A trough from here to there, instead of a wall. */
  line: z.optional(z.tuple([floorPointSchema, floorPointSchema])),
  /** Of the lip's upper edge above the floor; 0.3 m below the ceiling. */
  height: z.optional(lengthSchema),
  /** How far a ledge stands out, 0.2 m; width of a trough, 0.3 m. */
  depth: z.optional(lengthSchema),
  finish: z.optional(finishRefSchema),
});
type Cove = z.infer<typeof coveSchema>;

export const cove = fittingKind<Cove>({
  label: { 'zh-CN': '灯槽', en: 'Cove' },
  schema: coveSchema,
  build: () => {},
});
