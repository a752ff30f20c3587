import type { CastCandidate, CastShown, CastSignal } from '#model/live/cast-signals.ts';

/** Milliseconds: asked and heard nothing; the first and the longest wait before asking anew; again while all is well. */
const answerTime = 15_000;
const firstWait = 1000;
const longestWait = 10_000;
const reminder = 10_000;

/**
 * A listener's side of voice and picture. `waiting`: the guide is not on air yet. `lost` and `unanswered`, when nobody
 * is there who could answer: asks anew by itself.
 */
export interface ListenState {
  phase: 'off' | 'asking' | 'unanswered' | 'waiting' | 'connecting' | 'hearing' | 'lost' | 'full';
  /** Of the attempt under way. */
  call: string;
  shown: CastShown;
  /** The wait before the next attempt, milliseconds. */
  wait: number;
}

export const firstListen: ListenState = {
  phase: 'off',
  call: '',
  shown: { voice: false, picture: 'none' },
  wait: firstWait,
};

export type ListenEvent =
  /** `call` is fresh. */
  | { kind: 'listen'; call: string }
  | { kind: 'leave' }
  | { kind: 'heard'; signal: CastSignal }
  | { kind: 'connected' | 'failed'; call: string }
  /** The time that was asked for is over; `fresh` is for a new attempt. */
  | { kind: 'time'; call: string; fresh: string };

/** What the page has to do. `timer` replaces the one before. */
export type ListenAct =
  | { do: 'say'; signal: CastSignal }
  | { do: 'answer'; call: string; offer: string }
  | { do: 'candidate'; candidate: CastCandidate }
  | { do: 'close' }
  | { do: 'timer'; ms: number };

interface Stepped {
  state: ListenState;
  acts: ListenAct[];
}

/** What becomes of a listener, and what is to be done. Signals of an older attempt change nothing. */
export function listenStep(state: ListenState, event: ListenEvent): Stepped {
  const ask = (call: string, phase: ListenState['phase'] = 'asking'): Stepped => ({
    state: { ...state, phase, call },
    acts: [
      { do: 'close' },
      { do: 'say', signal: { kind: 'listen', call } },
      { do: 'timer', ms: answerTime },
    ],
  });
  const same = { state, acts: [] };
  switch (event.kind) {
    case 'listen':
      return state.phase === 'off' ? ask(event.call) : same;
    case 'leave':
      return state.phase === 'off'
        ? same
        : {
            state: firstListen,
            acts: [
              { do: 'say', signal: { kind: 'leave', call: state.call } },
              { do: 'close' },
              { do: 'timer', ms: 0 },
            ],
          };
    case 'connected':
      return event.call === state.call && state.phase === 'connecting'
        ? {
            state: { ...state, phase: 'hearing', wait: firstWait },
            acts: [{ do: 'timer', ms: reminder }],
          }
        : same;
    case 'failed':
      return event.call === state.call && state.phase !== 'off' ? lose(state) : same;
    case 'time':
      return event.call === state.call ? timeOver(state, event.fresh, ask) : same;
    case 'heard':
      return event.signal.call === state.call && state.phase !== 'off'
        ? hear(state, event.signal)
        : same;
  }
}

function hear(state: ListenState, signal: CastSignal): Stepped {
  switch (signal.kind) {
    case 'wait':
      return {
        state: { ...state, phase: 'waiting', wait: firstWait },
        acts: [{ do: 'timer', ms: reminder }],
      };
    case 'full':
      // Perhaps one was heard until a wall needed the place.
      return {
        state: { ...state, phase: 'full', shown: firstListen.shown },
        acts: [{ do: 'close' }, { do: 'timer', ms: longestWait }],
      };
    case 'offer':
      return {
        state: { ...state, phase: 'connecting', shown: signal.shown },
        acts: [
          { do: 'answer', call: state.call, offer: signal.sdp },
          { do: 'timer', ms: answerTime },
        ],
      };
    case 'shown':
      return { state: { ...state, shown: signal.shown }, acts: [] };
    case 'candidate':
      return { state, acts: [{ do: 'candidate', candidate: signal.candidate }] };
    case 'over':
      // Goes on waiting, so that it hears when the guide is on air again.
      return {
        state: { ...state, phase: 'waiting', shown: firstListen.shown },
        acts: [{ do: 'close' }, { do: 'timer', ms: firstWait }],
      };
    case 'listen':
    case 'leave':
    case 'answer':
      return { state, acts: [] };
  }
}

function lose(state: ListenState): Stepped {
  return {
    state: { ...state, phase: 'lost', wait: Math.min(longestWait, state.wait * 2) },
    acts: [{ do: 'close' }, { do: 'timer', ms: state.wait }],
  };
}

function timeOver(
  state: ListenState,
  fresh: string,
  ask: (call: string, phase?: ListenState['phase']) => Stepped,
): Stepped {
  switch (state.phase) {
    // While one hears, too: what is sent may have become another while the signals had no way.
    case 'hearing':
    case 'waiting':
      return {
        state,
        acts: [
          { do: 'say', signal: { kind: 'listen', call: state.call } },
          { do: 'timer', ms: reminder },
        ],
      };
    case 'asking':
    case 'unanswered':
      return ask(fresh, 'unanswered');
    case 'lost':
    case 'full':
      return ask(fresh);
    case 'connecting':
      return lose(state);
    case 'off':
      return { state, acts: [] };
  }
}
