import { createStore, type StoreApi } from 'zustand/vanilla';
import { readCastSignal, type CastSignal } from '#model/live/cast-signals.ts';
import type { RoomClient } from '../live/room-client.ts';
import { firstListen, listenStep, type ListenAct, type ListenEvent } from './listen-state.ts';
import { makePeer, type Peer } from './peer.ts';

interface ListenView {
  phase: (typeof firstListen)['phase'];
  shown: (typeof firstListen)['shown'];
  /** Voice and picture, to play. */
  stream: MediaStream | null;
}

/** A listener's end of the guide's voice and picture. */
export interface RunningListen {
  view: StoreApi<ListenView>;
  listen: () => void;
  leave: () => void;
  close: () => void;
}

/**
 * Listens when told to, and comes back by itself when the connection was lost.
 *
 * @param desk for one person alone, who makes room for a wall
 */
export function runListen(
  room: Pick<RoomClient, 'say' | 'onMoment'>,
  servers: () => Promise<RTCIceServer[]>,
  desk = false,
): RunningListen {
  const { phase, shown } = firstListen;
  const view = createStore<ListenView>()(() => ({ phase, shown, stream: null }));
  let state = firstListen;
  let peer: Peer | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const say = (signal: CastSignal) => {
    const said = desk && signal.kind === 'listen' ? { ...signal, desk } : signal;
    room.say({ kind: 'signal', to: 'guide', data: JSON.stringify(said) });
  };
  const happen = (event: ListenEvent) => {
    const stepped = listenStep(state, event);
    ({ state } = stepped);
    stepped.acts.forEach(act);
    view.setState({ phase: state.phase, shown: state.shown });
  };
  const act = (what: ListenAct) => {
    switch (what.do) {
      case 'say':
        return say(what.signal);
      case 'answer':
        return void answer(what.call, what.offer).catch(() =>
          happen({ kind: 'failed', call: what.call }),
        );
      case 'candidate':
        return peer?.take(what.candidate);
      case 'close':
        peer?.close();
        peer = undefined;
        return view.setState({ stream: null });
      case 'timer': {
        clearTimeout(timer);
        if (what.ms === 0) return;
        const { call } = state;
        timer = setTimeout(
          () => happen({ kind: 'time', call, fresh: crypto.randomUUID() }),
          what.ms,
        );
      }
    }
  };
  const answer = async (call: string, offer: string) => {
    // Made at once, so that candidates that follow the offer have somewhere to wait.
    const made = makePeer([], {
      onCandidate: (candidate) => say({ kind: 'candidate', call, candidate }),
      onConnected: () => happen({ kind: 'connected', call }),
      onFailed: () => happen({ kind: 'failed', call }),
    });
    peer?.close();
    peer = made;
    const { connection } = made;
    const stream = new MediaStream();
    connection.ontrack = ({ track }) => {
      stream.addTrack(track);
      view.setState({ stream });
    };
    connection.setConfiguration({ iceServers: await servers() });
    await made.describe({ type: 'offer', sdp: offer });
    await connection.setLocalDescription();
    say({ kind: 'answer', call, sdp: connection.localDescription?.sdp ?? '' });
  };
  const unlisten = room.onMoment((moment) => {
    if (moment.kind !== 'signal') return;
    const signal = readCastSignal(moment.data);
    if (signal) happen({ kind: 'heard', signal });
  });
  return {
    view,
    listen: () => happen({ kind: 'listen', call: crypto.randomUUID() }),
    leave: () => happen({ kind: 'leave' }),
    close: () => {
      happen({ kind: 'leave' });
      unlisten();
    },
  };
}
