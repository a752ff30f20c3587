import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { lengthSchema, metresSchema } from '../format/common.ts';
import { fittingKind } from './fitting-kind.ts';

/** A bookshelf against a wall, standing on the floor. */
export const shelfSchema = z.looseObject({
  kind: z.literal('shelf'),
  wall: z.int().check(z.gte(0)),
  /** Its middle, metres from the wall's left end. */
  at: metresSchema,
  width: lengthSchema,
  /** Metres; 2.1. */
  height: z.optional(lengthSchema),
  /** Metres; 0.32. */
  depth: z.optional(lengthSchema),
  /** Boards between bottom and top; 4. */
  boards: z.optional(z.int().check(z.gte(0), z.lte(12))),
  /** Rows of blank spines, from 0 = empty to 1 = full; 0.6. */
  books: z.optional(z.number().check(z.gte(0), z.lte(1))),
  finish: z.optional(finishRefSchema),
});
type Shelf = z.infer<typeof shelfSchema>;

export const shelf = fittingKind<Shelf>({
  label: { 'zh-CN': '书架', en: 'Bookshelf' },
  schema: shelfSchema,
  build: () => {},
});
