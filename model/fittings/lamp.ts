import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { angleSchema, floorPointSchema, lengthSchema } from '../format/common.ts';
import { lightProperties } from './light.ts';
import { fittingKind } from './fitting-kind.ts';

/** A lamp that one sees: a hanging shade, a hanging lantern with four panes, or a lamp that stands on a table. */
export const lampSchema = z.looseObject({
  kind: z.literal('lamp'),
  ...lightProperties,
  style: z.enum(['pendant', 'lantern', 'table']),
  floor: floorPointSchema,
  heading: z.optional(angleSchema),
  /** Of the lamp's lower edge above the floor. */
  height: z.number().check(z.gte(0), z.lte(20)),
  /** Widest diameter, metres; 0.36. */
  size: z.optional(lengthSchema),
  finish: z.optional(finishRefSchema),
});
type Lamp = z.infer<typeof lampSchema>;

export const lamp = fittingKind<Lamp>({
  label: { 'zh-CN': '灯具', en: 'Lamp' },
  schema: lampSchema,
  build: () => {},
});
