import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { lengthSchema, floorPointSchema } from '../format/common.ts';
import { lightProperties } from './light.ts';
import { fittingKind } from './fitting-kind.ts';

/** Saw-tooth roof lights: each bay a vertical pane that looks one way and a sloping plaster back. It cuts its own hole. */
export const glazingSchema = z.looseObject({
  kind: z.literal('glazing'),
  ...lightProperties,
  /** Two opposite corners of the opening, on the plan. */
  area: z.tuple([floorPointSchema, floorPointSchema]),
  /** Bays one behind the other; 3. */
  bays: z.optional(z.int().check(z.gte(1), z.lte(24))),
  /** Which way the panes look. */
  faces: z.optional(z.enum(['north', 'south', 'east', 'west'])),
  /** Metres; 1.4. */
  rise: z.optional(lengthSchema),
  finish: z.optional(finishRefSchema),
  ribs: z.optional(finishRefSchema),
});
type Glazing = z.infer<typeof glazingSchema>;

export const glazing = fittingKind<Glazing>({
  label: { 'zh-CN': '北向天窗', en: 'North light' },
  schema: glazingSchema,
  build: () => {},
});
