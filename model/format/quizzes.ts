import * as z from 'zod/mini';
import { localTextSchema } from '../language.ts';
import { idSchema } from './common.ts';
import { sourceSchema } from './source.ts';

const optionSchema = z.looseObject({ id: idSchema, text: localTextSchema });
const options = z.array(optionSchema).check(z.minLength(2), z.maxLength(10));

const common = {
  id: idSchema,
  prompt: localTextSchema,
  explanation: localTextSchema,
  sources: z.array(sourceSchema).check(z.minLength(1)),
};

/** Question kinds, as in xAPI's interaction types where one fits. */
const questionSchema = z.discriminatedUnion('kind', [
  z.looseObject({ ...common, kind: z.literal('single'), options, answer: idSchema }),
  z.looseObject({ ...common, kind: z.literal('multiple'), options, answer: z.array(idSchema) }),
  z.looseObject({ ...common, kind: z.literal('true-false'), answer: z.boolean() }),
  /** Options in their right order. */
  z.looseObject({ ...common, kind: z.literal('order'), options }),
  /** Pairs that belong together. */
  z.looseObject({
    ...common,
    kind: z.literal('match'),
    pairs: z
      .array(z.looseObject({ id: idSchema, left: localTextSchema, right: localTextSchema }))
      .check(z.minLength(2), z.maxLength(8)),
  }),
  /** Go and point at the exhibit. */
  z.looseObject({ ...common, kind: z.literal('point'), exhibit: idSchema }),
]);
export type Question = z.infer<typeof questionSchema>;

const quizSchema = z.looseObject({
  id: idSchema,
  title: localTextSchema,
  /** Share of questions that must be right, 0-1. */
  passMark: z.number().check(z.gte(0), z.lte(1)),
  /** Questions asked in one attempt, drawn from the list; all when left out. */
  ask: z.optional(z.int().check(z.positive())),
  questions: z.array(questionSchema).check(z.minLength(1)),
});
export type Quiz = z.infer<typeof quizSchema>;

/** `quizzes.json` */
export const quizzesSchema = z.looseObject({ schema: z.literal(2), quizzes: z.array(quizSchema) });
export type Quizzes = z.infer<typeof quizzesSchema>;
