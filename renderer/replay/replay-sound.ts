import type { HostClient } from '#model/host-api/client.ts';
import { fromBase64 } from '../host-client/upload.ts';

/** Seconds by which the voice may be off before it is put right. */
const drift = 0.35;

/** One file of the voice and when it begins, seconds. */
interface Segment {
  from: number;
  file: Blob;
}

/** Fetches the voice of a recording. `onShare`: how much of it is here, 0-1. */
export async function fetchVoice(
  host: Pick<HostClient, 'call'>,
  { recording, mime, bytes }: { recording: string; mime: string; bytes: number },
  onShare: (share: number) => void,
): Promise<Segment[]> {
  const files = new Map<number, { from: number; pieces: Uint8Array<ArrayBuffer>[] }>();
  let taken = 0;
  for (let from: number | undefined = 0; from !== undefined;) {
    const answer: Awaited<ReturnType<typeof host.call<'recordings.sound'>>> = await host.call(
      'recordings.sound',
      { recording, from },
    );
    for (const { segment, from: begins, base64 } of answer.pieces) {
      const piece = fromBase64(base64);
      taken += piece.length;
      const file = files.get(segment);
      if (file) file.pieces.push(piece);
      else files.set(segment, { from: begins / 1000, pieces: [piece] });
    }
    onShare(Math.min(1, taken / Math.max(1, bytes)));
    from = answer.next;
  }
  return [...files.values()]
    .map(({ from, pieces }) => ({ from, file: new Blob(pieces, { type: mime }) }))
    .toSorted((a, b) => a.from - b.from);
}

/** The voice of a replay, which follows its clock. */
export interface ReplayVoice {
  /** Puts the voice where the replay is; seconds, and how fast. */
  follow: (time: number, playing: boolean, speed: number) => void;
  close: () => void;
}

/** @param onFailed the voice can't be played: the replay goes on with its captions */
export function playVoice(segments: readonly Segment[], onFailed: () => void): ReplayVoice {
  const voices = segments.map(({ from, file }) => {
    const address = URL.createObjectURL(file);
    const audio = new Audio(address);
    audio.preload = 'auto';
    audio.onerror = onFailed;
    return { from, audio, address };
  });
  return {
    follow: (time, playing, speed) => {
      const now = voices.findLast(({ from }) => from <= time);
      for (const voice of voices) {
        const { audio, from } = voice;
        if (voice !== now || !playing) {
          if (!audio.paused) audio.pause();
          continue;
        }
        if (audio.playbackRate !== speed) audio.playbackRate = speed;
        const place = time - from;
        const over = Number.isFinite(audio.duration) && place > audio.duration;
        if (over) continue;
        if (Math.abs(audio.currentTime - place) > drift * Math.max(1, speed) && !audio.seeking)
          audio.currentTime = place;
        if (audio.paused) audio.play().catch(onFailed);
      }
    },
    close: () => {
      for (const { audio, address } of voices) {
        audio.onerror = null;
        audio.pause();
        audio.removeAttribute('src');
        URL.revokeObjectURL(address);
      }
    },
  };
}
