import * as z from 'zod/mini';
import { idSchema } from '../format/common.ts';
import { exhibitBase } from './base.ts';
import { exhibitKind } from './exhibit-kind.ts';
import { lecternBody } from './lectern-body.ts';

/** Quiz 答题: a lectern that opens one of the exhibition's quizzes. */
export const quizExhibitSchema = z.extend(exhibitBase, {
  kind: z.literal('quiz'),
  /** Id in `quizzes.json`. */
  quiz: idSchema,
});
export type QuizExhibit = z.infer<typeof quizExhibitSchema>;

export const quiz = exhibitKind<QuizExhibit>({
  media: () => [],
  body: (exhibit, frame, mesh) => lecternBody(exhibit.id, 'front', frame, exhibit.size, mesh),
});
