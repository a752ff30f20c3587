import * as z from 'zod/mini';
import { lightProperties, wallRunProperties } from './light.ts';
import { fittingKind } from './fitting-kind.ts';

/** A slot in the floor that washes a wall from below. */
export const uplightSchema = z.looseObject({
  kind: z.literal('uplight'),
  ...lightProperties,
  ...wallRunProperties,
  /** Middle of the slot from the wall, metres; 0.3. */
  distance: z.optional(z.number().check(z.gte(0.1), z.lte(2))),
});
type Uplight = z.infer<typeof uplightSchema>;

export const uplight = fittingKind<Uplight>({
  label: { 'zh-CN': '地槽洗墙灯', en: 'Floor washer' },
  schema: uplightSchema,
  build: () => {},
});
