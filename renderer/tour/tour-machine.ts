import type { Tour } from '#model/format/tours.ts';

/**
 * Where a tour is. `travelling`: on the way to the step; `speaking`: there, being told; `resting`: told, a breath
 * before the next. Looking round is no phase: the telling goes on, and the controller brings the visitor back.
 */
type TourPhase = 'travelling' | 'speaking' | 'resting' | 'paused' | 'finished';

export interface TourState {
  tour: Tour;
  step: number;
  phase: TourPhase;
  /** What to go back to when play is pressed. */
  pausedFrom: Exclude<TourPhase, 'paused'> | null;
  /** 0.75-1.5 */
  speed: number;
}

export type TourAction =
  | { kind: 'arrived' }
  | { kind: 'told' }
  | { kind: 'rested' }
  | { kind: 'next' }
  | { kind: 'previous' }
  | { kind: 'jump'; step: string }
  | { kind: 'pause' }
  | { kind: 'play' }
  | { kind: 'speed'; speed: number };

export const speeds = [0.75, 1, 1.25, 1.5] as const;

/** A tour from its first step, or from the one with id `step` (where the visitor stopped last time). */
export function startTour(tour: Tour, speed = 1, step?: string): TourState {
  const index = step ? tour.steps.findIndex((candidate) => candidate.id === step) : 0;
  return { tour, step: Math.max(0, index), phase: 'travelling', pausedFrom: null, speed };
}

/** The next state. Actions that make no sense in a phase change nothing: late signals are harmless. */
export function tourReducer(state: TourState, action: TourAction): TourState {
  const playing = state.phase === 'paused' ? state.pausedFrom : state.phase;
  switch (action.kind) {
    case 'arrived':
      return advance(state, playing, 'travelling', 'speaking');
    case 'told':
      return advance(state, playing, 'speaking', 'resting');
    case 'rested':
      return state.phase === 'resting' ? goTo(state, state.step + 1) : state;
    case 'next':
      return goTo(state, state.step + 1);
    case 'previous':
      return goTo(state, Math.max(0, state.step - 1));
    case 'jump':
      return jump(state, action.step);
    case 'pause':
      return state.phase === 'paused' || state.phase === 'finished'
        ? state
        : { ...state, phase: 'paused', pausedFrom: state.phase };
    case 'play':
      return state.phase === 'paused' && state.pausedFrom
        ? { ...state, phase: state.pausedFrom, pausedFrom: null }
        : state;
    case 'speed':
      return { ...state, speed: Math.min(1.5, Math.max(0.75, action.speed)) };
  }
}

/** Share of the tour that is behind the visitor, 0-1. */
export function tourProgress(state: TourState): number {
  if (state.phase === 'finished') return 1;
  return state.step / state.tour.steps.length;
}

function advance(
  state: TourState,
  playing: TourPhase | null,
  from: TourPhase,
  to: 'speaking' | 'resting',
): TourState {
  if (playing !== from) return state;
  return state.phase === 'paused' ? { ...state, pausedFrom: to } : { ...state, phase: to };
}

function goTo(state: TourState, step: number): TourState {
  if (step >= state.tour.steps.length) return { ...state, phase: 'finished', pausedFrom: null };
  return { ...state, step, phase: 'travelling', pausedFrom: null };
}

function jump(state: TourState, step: string): TourState {
  const index = state.tour.steps.findIndex((candidate) => candidate.id === step);
  return index < 0 ? state : goTo(state, index);
}
