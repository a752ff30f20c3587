import * as z from 'zod/mini';

/** Most who are sent voice and picture by one guide at a time. */
export const mostListeners = 8;

/** Made by the listener for each attempt: what belongs to an older one is ignored. */
const call = z.uuid();
const sdp = z.string().check(z.maxLength(20_000));

/** An ICE candidate; `null` says that there are no more. */
const candidateSchema = z.nullable(
  z.object({
    candidate: z.string().check(z.maxLength(1000)),
    sdpMid: z.nullable(z.string().check(z.maxLength(16))),
    sdpMLineIndex: z.nullable(z.int()),
  }),
);
export type CastCandidate = z.infer<typeof candidateSchema>;

/** What is sent: a listener shows no empty picture. */
const shownSchema = z.object({
  voice: z.boolean(),
  picture: z.enum(['none', 'camera', 'screen']),
});
export type CastShown = z.infer<typeof shownSchema>;

/**
 * How a listener and the guide set up voice and picture, as the `data` of the room's `signal`. A listener asks, the
 * guide offers, the listener answers: only one side ever offers, so offers can't meet.
 */
const castSignalSchema = z.discriminatedUnion('kind', [
  /** From the listener; again and again while it waits. `desk`: one person's ears, who make room for a wall. */
  z.object({ kind: z.literal('listen'), call, desk: z.optional(z.boolean()) }),
  z.object({ kind: z.literal('leave'), call }),
  z.object({ kind: z.literal('answer'), call, sdp }),
  /** From the guide: not on air yet; too many listen; what is sent; no more. */
  z.object({ kind: z.literal('wait'), call }),
  z.object({ kind: z.literal('full'), call }),
  z.object({ kind: z.literal('offer'), call, sdp, shown: shownSchema }),
  z.object({ kind: z.literal('shown'), call, shown: shownSchema }),
  z.object({ kind: z.literal('over'), call }),
  /** From both. */
  z.object({ kind: z.literal('candidate'), call, candidate: candidateSchema }),
]);
export type CastSignal = z.infer<typeof castSignalSchema>;

/** Reads the `data` of a signal; nothing for one that means something else. */
export function readCastSignal(data: string): CastSignal | undefined {
  try {
    return castSignalSchema.safeParse(JSON.parse(data)).data;
  } catch {
    return undefined;
  }
}
