import type { Step, Tour } from '#model/format/tours.ts';
import { localText } from '#model/language.ts';
import type { Language } from '#model/language.ts';
import { createStore } from 'zustand/vanilla';
import type { HallStore } from '../hall/hall-store.ts';
import { tell } from './narrator.ts';
import type { TellingHandle } from './narrator.ts';
import type { Caption } from './captions.ts';
import { startTour, tourReducer } from './tour-machine.ts';
import type { TourAction, TourState } from './tour-machine.ts';

/** How the visitor is moved and spoken to. */
export interface TourManner {
  language: Language;
  voice: boolean;
  /** `fade` moves through black: for headsets, older visitors and reduced motion. */
  travel: 'walk' | 'fade';
  /** Finds the recorded narration of a step and reads its captions; undefined = none. */
  recording: (step: Step) => Promise<{ audio: string; captions: Caption[] } | undefined>;
}

interface TourView {
  tour: TourState;
  caption: string;
  /** The visitor has turned away from the step and will be brought back. */
  lookingRound: boolean;
}

/** Seconds without input after which a visitor who looked round is brought back. */
const patience = 6;
/** Seconds of quiet between two steps at speed 1. */
const breath = 1.2;

/**
 * Runs a tour in a hall: travels to each step, tells it, goes on; answers the buttons. Pages read `view`; the
 * returned `stop` ends everything.
 */
export function runTour(hall: HallStore, tour: Tour, manner: TourManner, from?: string) {
  const view = createStore<TourView>()(() => ({
    tour: startTour(tour, from),
    caption: '',
    lookingRound: false,
  }));
  let telling: TellingHandle | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const act = (action: TourAction) => {
    const before = view.getState().tour;
    const after = tourReducer(before, action);
    if (after === before) return;
    view.setState({ tour: after });
    if (after.step !== before.step || entered(before, after, 'travelling')) travel(after);
    else if (after.phase === 'paused') hold();
    else if (before.phase === 'paused') goOn(after);
    else if (after.phase === 'speaking') void speak(after);
    else if (after.phase === 'resting') rest(after);
    if (after.phase === 'finished') quiet();
  };

  const quiet = () => {
    telling?.stop();
    telling = undefined;
    clearTimeout(timer);
  };
  const hold = () => {
    telling?.pause();
    clearTimeout(timer);
  };
  const goOn = (state: TourState) => {
    if (telling && state.phase === 'speaking') telling.resume();
    else if (state.phase === 'speaking') void speak(state);
    else if (state.phase === 'resting') rest(state);
    else if (state.phase === 'travelling') travel(state);
  };
  const travel = (state: TourState) => {
    quiet();
    const step = state.tour.steps[state.step];
    if (!step || state.phase === 'finished') return;
    view.setState({ caption: '', lookingRound: false });
    hall.getState().close();
    hall.getState().travel({ viewpoint: step.viewpoint, room: step.room, manner: manner.travel });
  };
  const speak = async (state: TourState) => {
    const step = state.tour.steps[state.step];
    if (!step) return;
    const recording = await manner.recording(step).catch(() => undefined);
    const now = view.getState().tour;
    if (stopped || now.step !== state.step || now.phase !== 'speaking') return;
    telling = tell(
      {
        text: localText(step.text, manner.language),
        language: manner.language,
        speed: now.speed,
        voice: manner.voice,
        ...(recording ? { recording } : {}),
      },
      { onCaption: (caption) => view.setState({ caption }), onTold: () => act({ kind: 'told' }) },
    );
  };
  const rest = (state: TourState) => {
    timer = setTimeout(() => act({ kind: 'rested' }), (breath * 1000) / state.speed);
  };

  const unwatch = hall.subscribe((now, before) => {
    const state = view.getState().tour;
    if (before.journey && !now.journey) {
      if (state.phase === 'travelling' || state.pausedFrom === 'travelling')
        act({ kind: 'arrived' });
      else view.setState({ lookingRound: false });
    }
    if (now.inputs !== before.inputs && state.phase === 'speaking') lookRound();
  });
  let back: ReturnType<typeof setTimeout> | undefined;
  const lookRound = () => {
    view.setState({ lookingRound: true });
    clearTimeout(back);
    back = setTimeout(() => {
      const { tour: state, lookingRound } = view.getState();
      const step = state.tour.steps[state.step];
      if (!lookingRound || state.phase !== 'speaking' || !step) return;
      hall.getState().travel({ viewpoint: step.viewpoint, room: step.room, manner: manner.travel });
    }, patience * 1000);
  };

  travel(view.getState().tour);
  return {
    view,
    act,
    stop: () => {
      stopped = true;
      unwatch();
      clearTimeout(back);
      quiet();
    },
  };
}

export type RunningTour = ReturnType<typeof runTour>;

function entered(before: TourState, after: TourState, phase: TourState['phase']): boolean {
  return after.phase === phase && before.phase !== phase && before.phase !== 'paused';
}
