import * as z from 'zod/mini';
import { idSchema, pointSchema } from '../format/common.ts';
import { unpackTrack, type TrackPose } from './pose-track.ts';

/** Milliseconds: three hours. */
const longest = 3 * 3_600_000;
/** Characters of a part's sound, base64. */
const partSound = 400_000;

/** What one recording may hold. */
export const recordingLimits = {
  longest,
  /** Bytes of narration: three hours at 64 kbit/s, and some room. */
  sound: 96 * 2 ** 20,
  /** Bytes of narration in all recordings of a host. */
  allSound: 2 * 2 ** 30,
  recordings: 200,
  partSound,
} as const;

const milliseconds = z.int().check(z.gte(0), z.lte(longest));

/** What happened besides walking, `at` milliseconds after the beginning. */
const recordedMarkSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('step'), at: milliseconds, tour: idSchema, step: idSchema }),
  z.object({ kind: z.literal('exhibit'), at: milliseconds, exhibit: z.nullable(idSchema) }),
  z.object({ kind: z.literal('point'), at: milliseconds, to: z.nullable(pointSchema) }),
]);
export type RecordedMark = z.infer<typeof recordedMarkSchema>;

/** A few seconds of a recording; parts are numbered from 0 without a gap. */
export const recordingPartSchema = z.object({
  number: z.int().check(z.gte(0), z.lte(100_000)),
  /** The end of this part. */
  until: milliseconds,
  /** `packTrack`'s numbers. */
  poses: z.array(z.int()).check(z.maxLength(20_000)),
  marks: z.array(recordedMarkSchema).check(z.maxLength(2000)),
  /**
   * A piece of the guide's voice. Pieces of the same `segment` joined are one file, which began `from`
   * milliseconds after the beginning.
   */
  sound: z.nullable(
    z.object({
      segment: z.int().check(z.gte(0), z.lte(1000)),
      from: milliseconds,
      base64: z.string().check(z.maxLength(partSound)),
    }),
  ),
});
export type RecordingPart = z.infer<typeof recordingPartSchema>;

/** What a replay plays. */
export interface Recorded {
  track: TrackPose[];
  /** In order of time. */
  marks: RecordedMark[];
}

/**
 * Joins the parts of a recording as they were kept. Parts that can't be read are left out and counted: what is
 * whole is still worth seeing.
 */
export function joinParts(parts: readonly { poses: number[]; marks: RecordedMark[] }[]): {
  recorded: Recorded;
  broken: number;
} {
  const track: TrackPose[] = [];
  const marks: RecordedMark[] = [];
  let broken = 0;
  for (const part of parts) {
    const poses = unpackTrack(part.poses);
    const follows = poses && (poses[0]?.t ?? Infinity) >= (track.at(-1)?.t ?? 0);
    if (follows) track.push(...poses);
    else if (part.poses.length > 0) broken += 1;
    marks.push(...part.marks);
  }
  return { recorded: { track, marks: marks.toSorted((a, b) => a.at - b.at) }, broken };
}
