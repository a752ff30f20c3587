import * as z from 'zod/mini';
import { idSchema, pointSchema } from '../format/common.ts';
import { localTextSchema } from '../language.ts';
import { poseSchema } from '../live/live-messages.ts';

const count = z.int().check(z.gte(0), z.lte(100_000));
/** Of a host's participant, on that host. */
const participant = z.string().check(z.regex(/^[\w-]{1,60}$/));
/** Of a branch in a room: made by the hub, never by the branch. */
const branch = z.string().check(z.regex(/^[\w-]{1,60}$/));
const data = z.string().check(z.maxLength(24 * 1024));

/** Answers of some participants to one round, without saying whose. */
const countsSchema = z.object({
  round: z.int().check(z.gte(1), z.lte(10_000)),
  answered: count,
  /** By option, as in `QuestionResult`. */
  distribution: z.record(z.string().check(z.maxLength(64)), count),
});
export type RoundCounts = z.infer<typeof countsSchema>;

/** The question on the guide's screens; every host has its text and its right answer itself. */
const ledQuestionSchema = z.object({
  round: z.int().check(z.gte(1), z.lte(10_000)),
  quiz: idSchema,
  question: idSchema,
  seconds: z.int().check(z.gte(5), z.lte(600)),
  /** Milliseconds left when this was sent. */
  left: z.number().check(z.gte(0), z.lte(600_000)),
  state: z.enum(['open', 'closed', 'revealed']),
});
export type LedQuestion = z.infer<typeof ledQuestionSchema>;

/**
 * All that a guide's room shows, in one piece and small, so that whoever joins, lags or comes back needs
 * only the newest one. `number` grows by changes of the guide's room.
 */
const ledSceneSchema = z.object({
  number: z.int().check(z.gte(0)),
  exhibition: idSchema,
  /** For a branch that has not got the exhibition. */
  title: localTextSchema,
  tour: z.nullable(idSchema),
  step: z.nullable(idSchema),
  exhibit: z.nullable(idSchema),
  screen: z.enum(['hall', 'black', 'frozen']),
  point: z.nullable(pointSchema),
  question: z.nullable(ledQuestionSchema),
  onAir: z.optional(z.boolean()),
  /** Each branch shows its own standings. */
  standings: z.boolean(),
});
export type LedScene = z.infer<typeof ledSceneSchema>;

/** What the guide's host tells the branches. */
const leadSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('scene'), scene: ledSceneSchema }),
  z.object({ kind: z.literal('pose'), pose: poseSchema }),
  /** What everybody but this branch has answered. */
  z.object({ kind: z.literal('elsewhere'), counts: countsSchema }),
  z.object({ kind: z.literal('call-back') }),
  z.object({ kind: z.literal('lower-hands') }),
  z.object({ kind: z.literal('signal'), to: participant, data }),
]);
export type LeadMessage = z.infer<typeof leadSchema>;

/** What a branch's host tells the guide's: numbers, never names. */
const reportSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('people'), heads: count, hands: count }),
  z.object({ kind: z.literal('counts'), counts: countsSchema }),
  z.object({ kind: z.literal('signal'), from: participant, data }),
]);
export type ReportMessage = z.infer<typeof reportSchema>;

const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(60));

/** What a host says to the hub. */
export const relaySaySchema = z.discriminatedUnion('kind', [
  /**
   * Opens a room, or comes back to it. The code is made from the secret, so that only the guide's host
   * can open the same one again, even at a hub that has forgotten everything.
   */
  z.object({
    kind: z.literal('open'),
    secret: z.string().check(z.regex(/^[\w-]{43}$/)),
    name,
  }),
  /** `host`: always the same for one host, so that it is the same branch when it comes back. */
  z.object({
    kind: z.literal('join'),
    code: z.string().check(z.regex(/^[0-9A-Z]{10}$/)),
    host: z.uuid(),
    name,
  }),
  /** Guide only; `to` one branch, or all. */
  z.object({ kind: z.literal('lead'), to: z.nullable(branch), message: leadSchema }),
  /** Branch only. */
  z.object({ kind: z.literal('report'), message: reportSchema }),
  /** Guide only: the room is over for the branches. */
  z.object({ kind: z.literal('end') }),
  z.object({ kind: z.literal('heartbeat') }),
]);
export type RelaySay = z.infer<typeof relaySaySchema>;

/** What the hub tells a host. */
export const relayTellSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opened'), code: z.string() }),
  z.object({ kind: z.literal('joined') }),
  /** To branches: the guide's host came or went. */
  z.object({ kind: z.literal('guide'), there: z.boolean(), name }),
  /** To the guide's host: a branch came or went. */
  z.object({ kind: z.literal('branch'), branch, name, there: z.boolean() }),
  z.object({ kind: z.literal('led'), message: leadSchema }),
  z.object({ kind: z.literal('reported'), branch, message: reportSchema }),
  z.object({ kind: z.literal('heartbeat') }),
]);
export type RelayTell = z.infer<typeof relayTellSchema>;
