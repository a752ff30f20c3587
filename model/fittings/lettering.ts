import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { lengthSchema, metresSchema } from '../format/common.ts';
import { fittingKind } from './fitting-kind.ts';

/** Raised letters on a wall, in the serif of the titles. */
export const letteringSchema = z.looseObject({
  kind: z.literal('lettering'),
  text: z.string().check(z.minLength(1), z.maxLength(60)),
  wall: z.int().check(z.gte(0)),
  /** The middle of the line of letters. */
  at: metresSchema,
  height: metresSchema,
  /** Height of a character, metres. */
  size: lengthSchema,
  /** Between characters, as a share of their height; 0.06. */
  spacing: z.optional(z.number().check(z.gte(-0.5), z.lte(4))),
  /** One below the other. */
  vertical: z.optional(z.boolean()),
  /** How thick the letters are, a tenth of their height, and how far they stand off the wall, 0.012 m. */
  depth: z.optional(lengthSchema),
  standoff: z.optional(z.number().check(z.gte(0), z.lte(0.5))),
  finish: z.optional(finishRefSchema),
});
type Lettering = z.infer<typeof letteringSchema>;

export const lettering = fittingKind<Lettering>({
  label: { 'zh-CN': '立体字', en: 'Raised letters' },
  schema: letteringSchema,
  build: () => {},
});
