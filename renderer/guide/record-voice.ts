import { toBase64 } from '../host-client/upload.ts';
import type { VoicePieces } from './tour-recorder.ts';

/** Milliseconds in one piece, and bits a second: speech is clear, and an hour takes 14 MB. */
const piece = 2000;
const rate = 32_000;

/** What this browser writes speech as, the best first; undefined where it writes none. */
export function voiceType(): string | undefined {
  return ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'].find((type) =>
    MediaRecorder.isTypeSupported(type),
  );
}

/** Asks for the microphone. Rejects with a `DOMException` where there is none or it is not allowed. */
export function askMicrophone(): Promise<MediaStream> {
  return navigator.mediaDevices.getUserMedia({
    audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true },
  });
}

/** Records a microphone in pieces; the microphone is let go at the end. */
export function recordVoice(stream: MediaStream, mimeType: string): VoicePieces {
  const recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: rate });
  let tell: Parameters<VoicePieces['onPiece']>[0] = () => {};
  let began = performance.now();
  let turn: Promise<void> = Promise.resolve();
  recorder.onstart = () => (began = performance.now());
  recorder.ondataavailable = ({ data }) => {
    if (data.size === 0) return;
    turn = turn.then(async () => {
      const bytes = new Uint8Array(await data.arrayBuffer());
      tell({ segment: 0, began, base64: toBase64(bytes) });
    });
  };
  const ended = new Promise<void>((resolve) => (recorder.onstop = () => resolve()));
  recorder.start(piece);
  return {
    onPiece: (listener) => {
      tell = listener;
    },
    stop: async () => {
      if (recorder.state !== 'inactive') recorder.stop();
      await ended;
      await turn;
      for (const track of stream.getTracks()) track.stop();
    },
  };
}
