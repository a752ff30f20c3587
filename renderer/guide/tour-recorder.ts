import { createStore, type StoreApi } from 'zustand/vanilla';
import type { HostClient } from '#model/host-api/client.ts';
import type { RecordingSummary } from '#model/host-api/recordings.ts';
import type { LocalText } from '#model/language.ts';
import { packTrack, thinTrack, type TrackPose } from '#model/live/pose-track.ts';
import type { RecordedMark, RecordingPart } from '#model/live/recording.ts';
import { asXunzhanError } from '../host-client/reply.ts';
import type { RoomView } from '../live/room-view.ts';
import type { Pose } from '../sim/pose.ts';
import { marksBetween, type MarkedScene } from './recorded-marks.ts';

/** Milliseconds between two looks at where the guide stands, between two parts, and before trying again. */
const look = 100;
const partLength = 2000;
const patience = 2000;
/** Parts kept in the page while the host is away: ten minutes. */
const mostWaiting = 300;

interface RecorderState {
  /** `waiting`: the host is away and parts are kept in the page. */
  state: 'recording' | 'waiting' | 'ending' | 'over';
  seconds: number;
  /** Why recording ended by itself. */
  trouble: LocalText | null;
  result: RecordingSummary | null;
}

/** The guide's voice, piece by piece. */
export interface VoicePieces {
  /** Called with each piece and when its file began, milliseconds since the page's time origin. */
  onPiece: (listener: (piece: { segment: number; began: number; base64: string }) => void) => void;
  /** Resolves when the last piece has been told. */
  stop: () => Promise<void>;
}

interface RecorderOptions {
  host: Pick<HostClient, 'call'>;
  /** From `recordings.begin`. */
  made: { recording: string; key: string };
  /** Where the guide is, changed in place. */
  pose: Pick<Pose, 'x' | 'z' | 'heading' | 'pitch'>;
  view: Pick<StoreApi<RoomView>, 'getState'>;
  voice: VoicePieces | null;
}

/** A recording under way. */
export interface TourRecorder {
  view: StoreApi<RecorderState>;
  /** With the guide's voice. */
  voiced: boolean;
  /** Sends what is left and ends the recording. */
  stop: () => Promise<void>;
}

/**
 * Records where the guide walks and what is shown, with their voice where there is one, and hands it to the host part
 * by part: whatever happens, all but the last seconds are kept.
 */
export function recordTour({ host, made, pose, view, voice }: RecorderOptions): TourRecorder {
  const began = performance.now();
  const store = createStore<RecorderState>()(() => ({
    state: 'recording',
    seconds: 0,
    trouble: null,
    result: null,
  }));
  const waiting: RecordingPart[] = [];
  const voices: NonNullable<RecordingPart['sound']>[] = [];
  let seen: MarkedScene | null = null;
  let poses: TrackPose[] = [];
  let marks: RecordedMark[] = [];
  let number = 0;
  let sending: Promise<void> | undefined;
  let failed = false;

  const now = () => Math.round(performance.now() - began);
  voice?.onPiece(({ segment, began: from, base64 }) =>
    voices.push({ segment, from: Math.max(0, Math.round(from - began)), base64 }),
  );
  const sample = () => {
    const t = now();
    const { x, z, heading, pitch } = pose;
    poses.push({ t, x, z, heading, pitch });
    const { scene } = view.getState();
    if (scene && scene !== seen) {
      marks.push(...marksBetween(seen, scene, t));
      seen = scene;
    }
    store.setState({ seconds: Math.floor(t / 1000) });
  };
  const cut = () => {
    const packed = packTrack(thinTrack(poses));
    waiting.push({ number, until: now(), poses: packed, marks, sound: voices.shift() ?? null });
    number += 1;
    poses = [];
    marks = [];
    // Pieces that came together go one by one.
    while (voices.length > 0) {
      waiting.push({
        number,
        until: now(),
        poses: [],
        marks: [],
        sound: voices.shift() ?? null,
      });
      number += 1;
    }
    if (waiting.length > mostWaiting) fail({ text: tooLongAway });
    void send();
  };
  const send = (): Promise<void> => (sending ??= sendAll().finally(() => (sending = undefined)));
  const sendAll = async () => {
    for (let part = waiting[0]; part && !failed; part = waiting[0]) {
      try {
        await host.call('recordings.add', { ...made, part });
        waiting.shift();
        if (store.getState().state === 'waiting') store.setState({ state: 'recording' });
      } catch (error) {
        const { code, text } = asXunzhanError(error);
        if (code !== 'offline' && code !== 'store/closed') return fail({ text });
        if (store.getState().state === 'recording') store.setState({ state: 'waiting' });
        return;
      }
    }
  };
  const fail = ({ text }: { text: LocalText }) => {
    if (failed) return;
    failed = true;
    halt();
    void voice?.stop();
    store.setState({ state: 'over', trouble: text });
    void host.call('recordings.end', made).then(
      (result) => store.setState({ result }),
      () => undefined,
    );
  };
  sample();
  const sampling = setInterval(sample, look);
  const cutting = setInterval(cut, partLength);
  const halt = () => {
    clearInterval(sampling);
    clearInterval(cutting);
  };
  return {
    view: store,
    voiced: voice !== null,
    stop: async () => {
      if (store.getState().state === 'ending' || store.getState().state === 'over') return;
      halt();
      store.setState({ state: 'ending' });
      await voice?.stop();
      sample();
      cut();
      while (waiting.length > 0 && !failed) {
        await send();
        if (waiting.length > 0) await new Promise((resolve) => setTimeout(resolve, patience));
      }
      if (failed) return;
      await host.call('recordings.end', made).then(
        (result) => store.setState({ state: 'over', result }),
        (error: unknown) => store.setState({ state: 'over', trouble: asXunzhanError(error).text }),
      );
    },
  };
}

const tooLongAway: LocalText = {
  'zh-CN': '与主机断开超过十分钟，录制已停止。断开前的内容都已保存。',
  en: 'The host was away for more than ten minutes, so recording was stopped. All before that is kept.',
};
