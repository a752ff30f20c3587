import { mostListeners, type CastCandidate, type CastSignal } from '#model/live/cast-signals.ts';

/** Milliseconds: without a word, one who only waits is forgotten; without a connection, one who is called. */
const patience = 35_000;
const callTime = 40_000;

/** Somebody who listens, or waits until there is something to hear. */
interface Listener {
  call: string;
  /** One person's; a wall speaks to a whole room. */
  desk: boolean;
  phase: 'waiting' | 'calling' | 'there';
  /** When they last said something, and when they were called, milliseconds. */
  heardAt: number;
  calledAt: number;
}

/** The guide's side of voice and picture: who listens, by the name that their signals came with. */
export interface CastDesk {
  onAir: boolean;
  listeners: ReadonlyMap<string, Listener>;
}

export const firstDesk: CastDesk = { onAir: false, listeners: new Map() };

export type CastEvent =
  | { kind: 'start'; at: number }
  | { kind: 'stop' }
  | { kind: 'heard'; from: string; signal: CastSignal; at: number }
  | { kind: 'connected' | 'failed'; from: string; call: string }
  | { kind: 'tick'; at: number };

/** What the page has to do. `open`: a connection, and an offer; `close`: no more of it; `show`: what is sent now. */
export type CastAct =
  | { do: 'open'; to: string; call: string }
  | { do: 'close' | 'show'; to: string }
  | { do: 'say'; to: string; signal: CastSignal }
  | { do: 'answered'; to: string; sdp: string }
  | { do: 'candidate'; to: string; candidate: CastCandidate };

/** What becomes of the guide's side, and what is to be done. Late and foreign signals change nothing. */
export function castStep(desk: CastDesk, event: CastEvent): { desk: CastDesk; acts: CastAct[] } {
  const listeners = new Map(desk.listeners);
  const acts: CastAct[] = [];
  const call = (to: string, listener: Listener, at: number) => {
    listeners.set(to, { ...listener, phase: 'calling', calledAt: at });
    acts.push({ do: 'open', to, call: listener.call });
  };
  const drop = (to: string) => {
    if (listeners.get(to)?.phase !== 'waiting') acts.push({ do: 'close', to });
    listeners.delete(to);
  };
  switch (event.kind) {
    case 'start':
      for (const [to, listener] of listeners) call(to, listener, event.at);
      return { desk: { onAir: true, listeners }, acts };
    case 'stop':
      for (const [to, listener] of desk.listeners) {
        acts.push({ do: 'say', to, signal: { kind: 'over', call: listener.call } });
        drop(to);
      }
      return { desk: { onAir: false, listeners }, acts };
    case 'tick':
      for (const [to, { phase, heardAt, calledAt }] of desk.listeners)
        if (
          (phase === 'waiting' && event.at - heardAt > patience) ||
          (phase === 'calling' && event.at - calledAt > callTime)
        )
          drop(to);
      break;
    case 'connected':
    case 'failed': {
      const known = listeners.get(event.from);
      if (known?.call !== event.call) break;
      // Whoever lost the connection asks anew by themselves.
      if (event.kind === 'failed') drop(event.from);
      else listeners.set(event.from, { ...known, phase: 'there' });
      break;
    }
    case 'heard':
      hear(event);
  }
  return { desk: { ...desk, listeners }, acts };

  function hear({ from, signal, at }: Extract<CastEvent, { kind: 'heard' }>): void {
    const known = listeners.get(from);
    if (signal.kind === 'listen') return listen(from, signal, at, known);
    if (known?.call !== signal.call) return;
    listeners.set(from, { ...known, heardAt: at });
    if (signal.kind === 'leave') drop(from);
    else if (signal.kind === 'answer') acts.push({ do: 'answered', to: from, sdp: signal.sdp });
    else if (signal.kind === 'candidate')
      acts.push({ do: 'candidate', to: from, candidate: signal.candidate });
  }

  function listen(
    from: string,
    { call: asked, desk: alone = false }: Extract<CastSignal, { kind: 'listen' }>,
    at: number,
    known: Listener | undefined,
  ): void {
    if (known?.call === asked) {
      listeners.set(from, { ...known, heardAt: at });
      if (known.phase === 'waiting')
        acts.push({ do: 'say', to: from, signal: { kind: 'wait', call: asked } });
      // What was told last may have got lost with the way of the signals.
      if (known.phase === 'there') acts.push({ do: 'show', to: from });
      return;
    }
    // The page was loaded again, or its connection was lost: the old one is of no use.
    if (known) drop(from);
    if (listeners.size >= mostListeners && (alone || !makeRoom())) return sayFull(from, asked);
    const listener: Listener = {
      call: asked,
      desk: alone,
      phase: 'waiting',
      heardAt: at,
      calledAt: at,
    };
    if (desk.onAir) return call(from, listener, at);
    listeners.set(from, listener);
    acts.push({ do: 'say', to: from, signal: { kind: 'wait', call: asked } });
  }

  function sayFull(to: string, asked: string): void {
    acts.push({ do: 'say', to, signal: { kind: 'full', call: asked } });
  }

  /** The desk that came last gives its place to a wall. False where walls have all places. */
  function makeRoom(): boolean {
    const last = [...listeners].findLast(([, one]) => one.desk);
    if (!last) return false;
    const [to, listener] = last;
    sayFull(to, listener.call);
    drop(to);
    return true;
  }
}
