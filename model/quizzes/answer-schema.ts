import * as z from 'zod/mini';
import { idSchema } from '../format/common.ts';
import type { Answer } from './answer.ts';

const ids = z.array(idSchema).check(z.maxLength(10));

/** An answer as it crosses a wire. */
export const answerSchema: z.ZodMiniType<Answer> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('single'), option: idSchema }),
  z.object({ kind: z.literal('multiple'), options: ids }),
  z.object({ kind: z.literal('true-false'), value: z.boolean() }),
  z.object({ kind: z.literal('order'), options: ids }),
  z.object({
    kind: z.literal('match'),
    pairs: z.array(z.tuple([idSchema, idSchema])).check(z.maxLength(8)),
  }),
  z.object({ kind: z.literal('point'), exhibit: idSchema }),
]);
