import * as z from 'zod/mini';
import { localTextSchema } from '../language.ts';
import { daySchema } from './common.ts';

/**
 * Where a statement in the hall comes from. `label` names the institution or work as visitors see it;
 * `address` stays in the data (a mirror's address is never shown).
 */
export const sourceSchema = z.looseObject({
  label: localTextSchema,
  address: z.optional(z.string()),
  /** The day somebody last looked. */
  checked: daySchema,
  /** Read on a mirror. */
  mirrored: z.optional(z.boolean()),
  /** The statement rests on this weak source alone: shown with 待核. */
  unverified: z.optional(z.boolean()),
});
export type Source = z.infer<typeof sourceSchema>;
