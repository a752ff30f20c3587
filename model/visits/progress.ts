import * as z from 'zod/mini';
import { idSchema } from '../format/common.ts';
import { viewpointSchema } from '../format/viewpoint.ts';

/** How far one person has come in one exhibition. Merged by union of what was seen and best score. */
export const progressSchema = z.object({
  seen: z.array(idSchema),
  rooms: z.array(idSchema),
  /** Best score by quiz, 0-1. */
  scores: z.record(z.string(), z.object({ best: z.number(), passed: z.boolean() })),
  toursFinished: z.array(idSchema),
  certificate: z.optional(z.boolean()),
  /** Where to go on from: last place in the hall, last step of a tour, last pages read. */
  resume: z.optional(
    z.object({
      room: z.optional(idSchema),
      viewpoint: z.optional(viewpointSchema),
      tour: z.optional(z.object({ id: idSchema, step: idSchema })),
      pages: z.optional(z.record(z.string(), z.number())),
    }),
  ),
});
export type Progress = z.infer<typeof progressSchema>;
export type Resume = NonNullable<Progress['resume']>;

export function emptyProgress(): Progress {
  return { seen: [], rooms: [], scores: {}, toursFinished: [] };
}

const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];

/** Progress made in two places, as one: nothing seen is lost, the best score counts; `b`'s place wins. */
export function mergeProgress(a: Progress, b: Progress): Progress {
  const scores = { ...a.scores };
  for (const [quiz, score] of Object.entries(b.scores)) {
    const other = scores[quiz];
    scores[quiz] = other
      ? { best: Math.max(score.best, other.best), passed: score.passed || other.passed }
      : score;
  }
  const resume = b.resume ?? a.resume;
  return {
    seen: union(a.seen, b.seen),
    rooms: union(a.rooms, b.rooms),
    scores,
    toursFinished: union(a.toursFinished, b.toursFinished),
    ...(a.certificate || b.certificate ? { certificate: true } : {}),
    ...(resume ? { resume } : {}),
  };
}
