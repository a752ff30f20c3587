import * as z from 'zod/mini';
import { localTextSchema } from '../language.ts';
import { boardBody } from './board-body.ts';
import { exhibitBase } from './base.ts';
import { exhibitKind } from './exhibit-kind.ts';

/** Case 案例: a situation, a question, time to think, points to discuss, and only then what happened. */
export const caseSchema = z.extend(exhibitBase, {
  kind: z.literal('case'),
  situation: localTextSchema,
  question: localTextSchema,
  /** Seconds kept for thinking before the discussion can be opened; can be skipped. */
  thinkSeconds: z.int().check(z.gte(0), z.lte(900)),
  discussion: z.array(localTextSchema).check(z.minLength(1), z.maxLength(12)),
  outcome: localTextSchema,
});
export type Case = z.infer<typeof caseSchema>;

export const caseStudy = exhibitKind<Case>({
  media: () => [],
  body: (exhibit, frame, mesh) => boardBody(exhibit.id, frame, exhibit.size, mesh),
});
