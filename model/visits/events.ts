import * as z from 'zod/mini';
import { idSchema } from '../format/common.ts';

const seconds = z.number().check(z.gte(0), z.lte(86_400));
const score = z.number().check(z.gte(0), z.lte(1));

const common = {
  /** Made by the client, so that a retry is harmless. */
  id: z.uuid(),
  /** The client's clock, ISO 8601. */
  at: z.iso.datetime({ offset: true }),
};

/** The few discrete things a visitor does that are kept. Never a pose, a gaze or a path. */
export const visitEventSchema = z.discriminatedUnion('kind', [
  z.object({ ...common, kind: z.literal('entered'), room: idSchema }),
  z.object({ ...common, kind: z.literal('left'), room: idSchema, seconds }),
  /** Stood before it, or had it open, for so long. */
  z.object({ ...common, kind: z.literal('viewed'), exhibit: idSchema, seconds }),
  z.object({ ...common, kind: z.literal('opened'), exhibit: idSchema }),
  z.object({
    ...common,
    kind: z.literal('media'),
    exhibit: idSchema,
    action: z.enum(['initialized', 'played', 'paused', 'seeked', 'completed', 'terminated']),
    /** One opening of the player, from `initialized` to `terminated`. */
    session: z.optional(z.uuid()),
    /** Position in the medium and its length. */
    time: seconds,
    length: seconds,
    /** Of a jump: where it began. */
    from: z.optional(seconds),
    /** Share of the medium that has been played. */
    progress: z.optional(score),
    /** Played parts as the video profile writes them: `0[.]12.5[,]30[.]41`. */
    played: z.optional(z.string().check(z.maxLength(2000))),
  }),
  z.object({
    ...common,
    kind: z.literal('answered'),
    quiz: idSchema,
    question: idSchema,
    /** xAPI response pattern: ids joined by `[,]`, pairs by `[.]`. */
    response: z.string().check(z.maxLength(2000)),
    correct: z.boolean(),
    seconds,
  }),
  z.object({
    ...common,
    kind: z.literal('quiz-finished'),
    quiz: idSchema,
    score,
    passed: z.boolean(),
    seconds,
  }),
  z.object({
    ...common,
    kind: z.literal('tour-step'),
    tour: idSchema,
    step: idSchema,
    progress: score,
  }),
  z.object({ ...common, kind: z.literal('tour-finished'), tour: idSchema, seconds }),
  /** The remark itself stays on the host; `remark` is its local id. */
  z.object({ ...common, kind: z.literal('commented'), exhibit: idSchema, remark: z.uuid() }),
  z.object({
    ...common,
    kind: z.literal('earned'),
    award: z.enum(['certificate', 'all-halls', 'full-marks']),
  }),
  z.object({ ...common, kind: z.literal('completed') }),
]);
export type VisitEvent = z.infer<typeof visitEventSchema>;

/** A visit event without what the recorder adds. */
export type VisitEventBody = VisitEvent extends infer Event
  ? Event extends VisitEvent
    ? Omit<Event, 'id' | 'at'>
    : never
  : never;
