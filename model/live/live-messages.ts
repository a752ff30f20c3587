import * as z from 'zod/mini';
import { idSchema, metresSchema } from '../format/common.ts';
import { answerSchema } from '../quizzes/answer-schema.ts';
import { mostTeams } from './limits.ts';

const radians = z.number().check(z.gte(-100), z.lte(100));
const nameSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(40));

/** Where the guide stands and looks: x and z in metres, heading and pitch in radians (see `Viewpoint`). */
export const poseSchema = z.tuple([metresSchema, metresSchema, radians, radians]);
export type LivePose = z.infer<typeof poseSchema>;

/** A participant; one of another branch is `branch/participant`. */
export const participantSchema = z.string().check(z.regex(/^[\w-]{1,60}(\/[\w-]{1,60})?$/));

/** What the guide alone may say. */
const guideMessages = [
  /** At most `poseRate` a second are passed on. */
  z.object({ kind: z.literal('pose'), pose: poseSchema }),
  /** The pointer of light: a point in the hall, [x, y, z] in metres, or away. */
  z.object({
    kind: z.literal('point'),
    at: z.nullable(z.tuple([metresSchema, metresSchema, metresSchema])),
  }),
  /** Voice and picture begin or end for whoever wants to listen. */
  z.object({ kind: z.literal('on-air'), on: z.boolean() }),
  z.object({ kind: z.literal('step'), tour: idSchema, step: idSchema }),
  /** The exhibit that is spoken of; a step that names one sets it too. */
  z.object({ kind: z.literal('exhibit'), exhibit: z.nullable(idSchema) }),
  z.object({ kind: z.literal('screen'), screen: z.enum(['hall', 'black', 'frozen']) }),
  /** The way in for phones on the projector. */
  z.object({ kind: z.literal('show-pass'), shown: z.boolean() }),
  /** Everybody who looks round comes back to where the guide is. */
  z.object({ kind: z.literal('call-back') }),
  z.object({ kind: z.literal('lower-hand'), participant: participantSchema }),
  /** `deal`: whoever has no team yet, and whoever comes later, is put into the smallest. */
  z.object({
    kind: z.literal('teams'),
    teams: z.array(nameSchema).check(z.maxLength(mostTeams)),
    deal: z.optional(z.boolean()),
  }),
  /** Starts a question of the live test; `seconds` to answer. */
  z.object({
    kind: z.literal('ask'),
    quiz: idSchema,
    question: idSchema,
    seconds: z.int().check(z.gte(5), z.lte(600)),
  }),
  /** No more answers: the count stays, nothing is told yet. */
  z.object({ kind: z.literal('close-question') }),
  /** Shows distribution, right answer and explanation. */
  z.object({ kind: z.literal('reveal') }),
  /** Takes the question from all screens. */
  z.object({ kind: z.literal('end-question') }),
  z.object({ kind: z.literal('standings'), shown: z.boolean() }),
] as const;

/** What every participant may say. */
const commonMessages = [
  z.object({ kind: z.literal('heartbeat') }),
  /** Asks for a snapshot: a number was missed. */
  z.object({ kind: z.literal('catch-up') }),
  z.object({ kind: z.literal('hand'), up: z.boolean() }),
  /** Looks round on their own, or follows again. */
  z.object({ kind: z.literal('away'), away: z.boolean() }),
  z.object({ kind: z.literal('answer'), round: z.int(), answer: answerSchema }),
  z.object({
    kind: z.literal('remark'),
    exhibit: z.nullable(idSchema),
    text: z.string().check(z.trim(), z.minLength(1), z.maxLength(300)),
  }),
  z.object({ kind: z.literal('team'), team: z.nullable(nameSchema) }),
  /**
   * Asks to be entered by name; the guide confirms. `notice`: the privacy notice was read and accepted.
   * `showName`: the name instead of a number in standings. Refused on a connection that is not trusted.
   */
  z.object({
    kind: z.literal('check-in'),
    name: nameSchema,
    notice: z.literal(true),
    showName: z.boolean(),
  }),
  /**
   * Setting up voice and picture: handed on as it is, between the guide and one other and nobody else, on
   * trusted connections only. A follower says it to `guide`, and the guide answers to the `from` that it
   * came with; so nobody needs a list. It goes over the hub just the same: to the guide somebody of another
   * branch is `branch/participant`, and what they say to `guide` reaches the guide who leads them. `data`
   * is opaque to rooms and hub (JSON of an offer, an answer or a candidate). Not kept and not said again
   * after a lost connection: whoever sets up begins anew then. The guide's lines take 60 messages a second,
   * others 10, with some more at once.
   */
  z.object({
    kind: z.literal('signal'),
    to: z.union([participantSchema, z.literal('guide')]),
    data: z.string().check(z.maxLength(24 * 1024)),
  }),
] as const;

/** What anybody may say to a room. */
export const liveMessageSchema = z.discriminatedUnion('kind', [
  ...guideMessages,
  ...commonMessages,
]);
export type LiveMessage = z.infer<typeof liveMessageSchema>;
export type GuideMessage = z.infer<(typeof guideMessages)[number]>;
export type CommonMessage = Exclude<LiveMessage, GuideMessage>;

const guideOnly: ReadonlySet<string> = new Set(
  guideMessages.flatMap((schema) => schema.shape.kind.def.values),
);

export function isGuideMessage(message: LiveMessage): message is GuideMessage {
  return guideOnly.has(message.kind);
}

/** What a room that is led from another host decides itself all the same. */
const ownAffairs: ReadonlySet<string> = new Set(['show-pass', 'lower-hand', 'teams', 'call-back']);

/** Leads: moves what everybody sees. */
export function isLeading({ kind }: GuideMessage): boolean {
  return !ownAffairs.has(kind);
}
