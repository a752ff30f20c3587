import { createStore, type StoreApi } from 'zustand/vanilla';
import { readCastSignal, type CastShown, type CastSignal } from '#model/live/cast-signals.ts';
import type { RoomClient } from '../live/room-client.ts';
import { castStep, firstDesk, type CastAct, type CastEvent } from './cast-desk.ts';
import { makePeer, type Peer } from './peer.ts';

/** Bits a second for one listener; eight of them are 12 Mbit/s. */
const pictureRate = 1_500_000;
/** Milliseconds between two looks for listeners who went without a word. */
const look = 10_000;

interface CastView {
  onAir: boolean;
  /** Connected now, and all who ask. */
  there: number;
  asking: number;
  shown: CastShown;
}

/** The guide's voice and picture on their way to others. */
export interface RunningCast {
  view: StoreApi<CastView>;
  start: () => void;
  /** What is sent from now on; a track that is not given is not sent. */
  send: (
    voice: MediaStreamTrack | null,
    picture: MediaStreamTrack | null,
    shown: CastShown,
  ) => void;
  stop: () => void;
  close: () => void;
}

/** Answers whoever wants to listen, for as long as the console is open. */
export function runCast(
  room: Pick<RoomClient, 'say' | 'onMoment'>,
  servers: () => Promise<RTCIceServer[]>,
): RunningCast {
  const view = createStore<CastView>()(() => ({
    onAir: false,
    there: 0,
    asking: 0,
    shown: { voice: false, picture: 'none' },
  }));
  const peers = new Map<string, Peer>();
  let desk = firstDesk;
  let tracks: (MediaStreamTrack | null)[] = [null, null];

  const say = (to: string, signal: CastSignal) =>
    room.say({ kind: 'signal', to, data: JSON.stringify(signal) });
  const happen = (event: CastEvent) => {
    const stepped = castStep(desk, event);
    ({ desk } = stepped);
    stepped.acts.forEach(act);
    const all = [...desk.listeners.values()];
    const there = all.filter(({ phase }) => phase === 'there').length;
    view.setState({ onAir: desk.onAir, there, asking: all.length });
  };
  const show = (to: string) => {
    const call = desk.listeners.get(to)?.call;
    if (call !== undefined) say(to, { kind: 'shown', call, shown: view.getState().shown });
  };
  const act = (what: CastAct) => {
    switch (what.do) {
      case 'say':
        return say(what.to, what.signal);
      case 'open':
        return void open(what.to, what.call).catch(() =>
          happen({ kind: 'failed', from: what.to, call: what.call }),
        );
      case 'show':
        return show(what.to);
      case 'close':
        peers.get(what.to)?.close();
        return void peers.delete(what.to);
      case 'answered':
        return void peers
          .get(what.to)
          ?.describe({ type: 'answer', sdp: what.sdp })
          .catch(() => undefined);
      case 'candidate':
        return peers.get(what.to)?.take(what.candidate);
    }
  };
  const open = async (to: string, call: string) => {
    const ice = await servers();
    if (desk.listeners.get(to)?.call !== call) return;
    const peer = makePeer(ice, {
      onCandidate: (candidate) => say(to, { kind: 'candidate', call, candidate }),
      onConnected: () => happen({ kind: 'connected', from: to, call }),
      onFailed: () => happen({ kind: 'failed', from: to, call }),
    });
    peers.set(to, peer);
    const { connection } = peer;
    const [voice = null, picture = null] = tracks;
    connection.addTransceiver(voice ?? 'audio', { direction: 'sendonly' });
    connection.addTransceiver(picture ?? 'video', {
      direction: 'sendonly',
      sendEncodings: [{ maxBitrate: pictureRate }],
    });
    await connection.setLocalDescription();
    const sdp = connection.localDescription?.sdp ?? '';
    say(to, { kind: 'offer', call, sdp, shown: view.getState().shown });
  };
  const sayOnAir = (on: boolean) => room.say({ kind: 'on-air', on });
  const unlisten = room.onMoment((moment) => {
    // The room has forgotten it where the host was started anew.
    if (moment.kind === 'there' && desk.onAir) sayOnAir(true);
    if (moment.kind !== 'signal') return;
    const signal = readCastSignal(moment.data);
    if (signal) happen({ kind: 'heard', from: moment.from, signal, at: performance.now() });
  });
  const timer = setInterval(() => happen({ kind: 'tick', at: performance.now() }), look);
  return {
    view,
    start: () => {
      happen({ kind: 'start', at: performance.now() });
      sayOnAir(true);
    },
    send: (voice, picture, shown) => {
      tracks = [voice, picture];
      view.setState({ shown });
      for (const [to, { connection }] of peers) {
        const [first, second] = connection.getTransceivers();
        // A connection that is just closing takes none.
        void first?.sender.replaceTrack(voice).catch(() => undefined);
        void second?.sender.replaceTrack(picture).catch(() => undefined);
        show(to);
      }
    },
    stop: () => {
      happen({ kind: 'stop' });
      sayOnAir(false);
    },
    close: () => {
      happen({ kind: 'stop' });
      clearInterval(timer);
      unlisten();
    },
  };
}
