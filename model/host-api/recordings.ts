import * as z from 'zod/mini';
import { idSchema } from '../format/common.ts';
import { recordingPartSchema, type RecordedMark } from '../live/recording.ts';
import { method } from './method.ts';

/** A guided tour that was recorded in the activity room of this host. */
export interface RecordingSummary {
  recording: string;
  name: string;
  exhibition: string;
  /** Of the exhibition when it was recorded. */
  version: string;
  /** ISO 8601. */
  recordedAt: string;
  seconds: number;
  /** With the guide's voice, recorded with their consent. */
  narrated: boolean;
  /** False where recording was cut off: what came before is kept. */
  complete: boolean;
  /** Anybody may see it; until somebody at the console allows it, staff alone. */
  shown: boolean;
  bytes: number;
}

/** A recording's ways and words, to replay. */
export interface RecordingData extends RecordingSummary {
  parts: { poses: number[]; marks: RecordedMark[] }[];
  /** Media type of the voice. */
  mime: string | null;
}

/** Pieces of the voice, in order; the pieces of one segment joined are one file. */
export interface RecordedSounds {
  pieces: { segment: number; from: number; base64: string }[];
  /** Ask from here for the rest; left out at the end. */
  next?: number;
}

const recording = z.uuid();
const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(60));
/** Given to the page that records, and to nobody else. */
const key = z.string().check(z.regex(/^[\w-]{20,60}$/));

export const recordingMethods = {
  /**
   * Begins a recording; for whoever leads in the room. `narration` holds the guide's consent, asked each time,
   * and is left out without it: then nothing of their voice is taken.
   */
  'recordings.begin': method<{ recording: string; key: string }>()({
    access: 'visitor',
    input: z.object({
      exhibition: idSchema,
      name,
      narration: z.optional(
        z.object({
          consent: z.literal(true),
          mime: z.string().check(z.regex(/^audio\/[\w;=.+-]{2,60}$/)),
        }),
      ),
    }),
  }),
  /** Adds a part, on the disk when this answers; one that is there already does no harm. */
  'recordings.add': method<null>()({
    access: 'visitor',
    input: z.object({ recording, key, part: recordingPartSchema }),
  }),
  'recordings.end': method<RecordingSummary>()({
    access: 'visitor',
    input: z.object({ recording, key }),
  }),
  /** The newest first; those that are not shown only to whoever may change that. */
  'recordings.list': method<RecordingSummary[]>()({
    access: 'visitor',
    device: true,
    input: z.object({ exhibition: z.optional(idSchema) }),
  }),
  'recordings.open': method<RecordingData>()({
    access: 'visitor',
    device: true,
    input: z.object({ recording }),
  }),
  'recordings.sound': method<RecordedSounds>()({
    access: 'visitor',
    device: true,
    input: z.object({ recording, from: z.int().check(z.gte(0)) }),
  }),
  'recordings.change': method<RecordingSummary>()({
    access: 'visitor',
    input: z.object({ recording, name: z.optional(name), shown: z.optional(z.boolean()) }),
  }),
  'recordings.remove': method<null>()({ access: 'visitor', input: z.object({ recording }) }),
};
