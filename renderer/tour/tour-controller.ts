import type { Step, Tour } from '#model/format/tours.ts';
import { localText } from '#model/language.ts';
import type { Language } from '#model/language.ts';
import { createStore } from 'zustand/vanilla';
import type { HallStore } from '../hall/hall-store.ts';
import { escortVisitor } from './escort.ts';
import { findLocalVoice } from './local-voice.ts';
import { tell } from './narrator.ts';
import type { Telling, TellingHandle } from './telling.ts';
import { lookOn } from './tour-length.ts';
import { startTour, tourReducer } from './tour-machine.ts';
import type { TourAction, TourState } from './tour-machine.ts';

/** How the visitor is moved and spoken to. */
export interface TourManner {
  language: Language;
  /** False: captions only. */
  sound: boolean;
  /** `fade` moves through black: for headsets, older visitors and reduced motion. */
  travel: 'walk' | 'fade';
  /** Pace to begin with, 0.75-1.5. */
  speed: number;
  /** Finds the recorded narration of a step and reads its captions; null = none. */
  recording: (step: Step) => Promise<Telling['recording']>;
}

interface TourView {
  tour: TourState;
  caption: string;
  /** The visitor has turned away from the step and will be brought back. */
  lookingRound: boolean;
}

/**
 * Runs a tour in a hall: travels to each step, tells it, leaves time to look, goes on; answers the buttons. While
 * something lies over the hall it holds. Pages read `view`; the returned `stop` ends everything.
 */
export function runTour(hall: HallStore, tour: Tour, manner: TourManner, from?: string) {
  const view = createStore<TourView>()(() => ({
    tour: startTour(tour, manner.speed, from),
    caption: '',
    lookingRound: false,
  }));
  const voice = manner.sound ? findLocalVoice(manner.language) : Promise.resolve(null);
  let telling: TellingHandle | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let coveredPause = false;

  const escort = escortVisitor(hall, manner.travel, {
    onArrived: () => act({ kind: 'arrived' }),
    onLookingRound: (lookingRound) => view.setState({ lookingRound }),
    mayBringBack: () => ['travelling', 'speaking', 'resting'].includes(view.getState().tour.phase),
  });

  const act = (action: TourAction) => {
    const before = view.getState().tour;
    const after = tourReducer(before, action);
    if (after === before) return;
    view.setState({ tour: after });
    const { phase } = after;
    if (phase !== before.phase) coveredPause = false;
    if (action.kind === 'speed') telling?.setSpeed(after.speed);
    else if (phase === 'finished') finish();
    else if (after.step !== before.step || restarted(before, after, action)) travel(after);
    else if (phase === 'paused') hold();
    else if (before.phase === 'paused') goOn(after);
    else if (phase === 'speaking') void speak(after);
    else if (phase === 'resting') rest(after);
  };

  const quiet = () => {
    telling?.stop();
    telling = undefined;
    clearTimeout(timer);
  };
  const finish = () => {
    quiet();
    escort.leave();
    hall.getState().set({ told: null });
  };
  const hold = () => {
    telling?.pause();
    clearTimeout(timer);
    escort.leave();
  };
  const goOn = (state: TourState) => {
    const step = state.tour.steps[state.step];
    if (state.phase === 'travelling' && step) escort.take(step);
    else if (state.phase === 'speaking' && telling) telling.resume();
    else if (state.phase === 'speaking') void speak(state);
    else if (state.phase === 'resting') rest(state);
  };
  const travel = (state: TourState) => {
    quiet();
    const step = state.tour.steps[state.step];
    if (!step) return;
    view.setState({ caption: '', lookingRound: false });
    hall.getState().close();
    hall.getState().set({ told: null });
    escort.take(step);
  };
  const speak = async (state: TourState) => {
    const step = state.tour.steps[state.step];
    if (!step) return;
    hall.getState().set({ told: step.exhibit ?? null });
    const recording = await manner.recording(step).catch(() => null);
    const found = recording ? null : await voice;
    const now = view.getState().tour;
    if (stopped || now.step !== state.step || now.phase !== 'speaking') return;
    telling?.stop();
    telling = tell(
      {
        text: localText(step.text, manner.language),
        language: manner.language,
        sound: manner.sound,
        voice: found,
        recording,
        speed: now.speed,
      },
      { onCaption: (caption) => view.setState({ caption }), onTold: () => act({ kind: 'told' }) },
    );
  };
  const rest = (state: TourState) => {
    const { linger = 0 } = state.tour.steps[state.step] ?? {};
    timer = setTimeout(() => act({ kind: 'rested' }), ((lookOn + linger) * 1000) / state.speed);
  };

  const unwatch = hall.subscribe((now, before) => {
    if (before.controlsEnabled && !now.controlsEnabled) {
      const { phase } = view.getState().tour;
      act({ kind: 'pause' });
      coveredPause = phase !== 'paused' && phase !== 'finished';
    } else if (!before.controlsEnabled && now.controlsEnabled && coveredPause) {
      const { tour: state } = view.getState();
      const step = state.tour.steps[state.step];
      act({ kind: 'play' });
      if (step && view.getState().tour.phase !== 'travelling') escort.bringBack(step);
    }
  });

  travel(view.getState().tour);
  return {
    view,
    act,
    stop: () => {
      stopped = true;
      unwatch();
      escort.stop();
      quiet();
      hall.getState().set({ told: null });
    },
  };
}

export type RunningTour = ReturnType<typeof runTour>;

/** Told to go back to a step it is at already: the way and the words from the beginning. */
function restarted(before: TourState, after: TourState, { kind }: TourAction): boolean {
  return (kind === 'previous' || kind === 'jump') && after.step === before.step;
}
