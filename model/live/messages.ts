import * as z from 'zod/mini';
import { idSchema } from '../format/common.ts';

const finite = z.number().check(z.gte(-100_000), z.lte(100_000));
const shortText = z.string().check(z.maxLength(400));
const nameSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(40));

/** Where the guide stands and looks: x, z in metres, heading and pitch in radians. */
const poseSchema = z.tuple([finite, finite, finite, finite]);
export type LivePose = z.infer<typeof poseSchema>;

/** Longest frame a client may send, bytes; a WebRTC offer is the largest honest one. */
export const longestFrame = 32 * 1024;
/** Poses a second that are passed on; more are dropped, the latest wins. */
export const poseRate = 20;
/** Milliseconds between heartbeats; after three without a sign a client counts as gone. */
export const heartbeat = 5000;

/** What only the guide may send. */
const guideMessages = [
  z.object({ kind: z.literal('pose'), pose: poseSchema }),
  /** The pointer of light: a point in the hall, or away. */
  z.object({ kind: z.literal('point'), at: z.nullable(z.tuple([finite, finite, finite])) }),
  z.object({ kind: z.literal('step'), tour: idSchema, step: idSchema }),
  z.object({ kind: z.literal('exhibit'), exhibit: z.nullable(idSchema) }),
  z.object({ kind: z.literal('screen'), screen: z.enum(['hall', 'black', 'frozen']) }),
  z.object({ kind: z.literal('call-back') }),
  z.object({ kind: z.literal('lower-hand'), participant: z.uuid() }),
  z.object({
    kind: z.literal('question'),
    quiz: idSchema,
    question: idSchema,
    seconds: z.int().check(z.gte(5), z.lte(600)),
  }),
  z.object({ kind: z.literal('close-question') }),
  z.object({ kind: z.literal('end-question') }),
] as const;

/** What everybody may send. */
const commonMessages = [
  z.object({ kind: z.literal('heartbeat') }),
  z.object({ kind: z.literal('hand'), up: z.boolean() }),
  z.object({
    kind: z.literal('answer'),
    round: z.int(),
    response: z.string().check(z.maxLength(2000)),
  }),
  z.object({ kind: z.literal('remark'), exhibit: z.nullable(idSchema), text: shortText }),
  z.object({ kind: z.literal('team'), team: nameSchema }),
  /** Setting up voice and picture: passed on to one other participant as it is. */
  z.object({
    kind: z.literal('signal'),
    to: z.uuid(),
    data: z.string().check(z.maxLength(24 * 1024)),
  }),
] as const;

export const liveMessageSchema = z.discriminatedUnion('kind', [
  ...guideMessages,
  ...commonMessages,
]);
export type LiveMessage = z.infer<typeof liveMessageSchema>;

const guideOnly: ReadonlySet<string> = new Set(
  guideMessages.flatMap((schema) => schema.shape.kind.def.values),
);

/** A message that only the guide may send. */
export type GuideMessage = z.infer<(typeof guideMessages)[number]>;
export type CommonMessage = z.infer<(typeof commonMessages)[number]>;

/** Whether a message is the guide's alone. */
export function isGuideMessage(message: LiveMessage): message is GuideMessage {
  return guideOnly.has(message.kind);
}

/** Everything a client needs to be where the room is; sent on joining and after a gap in numbers. */
export interface LiveSnapshot {
  exhibition: string;
  /** Number of the last change: later messages count on from here. */
  number: number;
  tour: string | null;
  step: string | null;
  exhibit: string | null;
  screen: 'hall' | 'black' | 'frozen';
  pose: LivePose | null;
  question: LiveQuestion | null;
}

/** A question as participants see it: without its answer until it is closed. */
export interface LiveQuestion {
  round: number;
  quiz: string;
  question: string;
  /** Milliseconds left when the message was sent; clocks of phones are not trusted. */
  left: number;
  state: 'open' | 'closed';
  answered: number;
  /** Answers by response, once closed. */
  distribution: Record<string, number> | null;
}

export interface LiveParticipant {
  id: string;
  name: string;
  role: 'guide' | 'follower';
  team: string | null;
  hand: boolean;
  connected: boolean;
}

/** What the room sends. Numbered ones change its state; a client that misses a number asks for a snapshot by rejoining. */
export type RoomMessage =
  | { kind: 'snapshot'; snapshot: LiveSnapshot; you: string }
  | { kind: 'pose'; pose: LivePose }
  | { kind: 'point'; at: [number, number, number] | null }
  | { kind: 'change'; number: number; change: Partial<Omit<LiveSnapshot, 'number' | 'pose'>> }
  | { kind: 'called-back' }
  | { kind: 'participants'; participants: LiveParticipant[] }
  | { kind: 'answer-kept'; round: number }
  | { kind: 'answer-late'; round: number }
  | { kind: 'remark'; from: string; exhibit: string | null; text: string }
  | { kind: 'signal'; from: string; data: string }
  | { kind: 'heartbeat' };
