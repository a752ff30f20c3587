/** Shares of the framebuffer's width and height that are drawn, best first. */
export const viewportScales = [1, 0.85, 0.72, 0.6] as const;

/** Where the scale stands; one object a session, changed in place. */
export interface ScaleState {
  step: number;
  frames: number;
  /** Milliseconds of the frames since the last decision. */
  time: number;
  /** Decisions in a row with time to spare; so many are needed before the scale rises again. */
  calm: number;
  patience: number;
}

export function fullScale(): ScaleState {
  return { step: 0, frames: 0, time: 0, calm: 0, patience: 4 };
}

const framesToDecide = 60;
/** Shares of the time that one picture may take: above the first the scale falls, below the second it may rise. */
const late = 1.2;
const easy = 1.05;
const mostPatience = 64;
/** Milliseconds: the headset was off, or the page stood still. */
const pause = 400;

/**
 * Takes the time between two pictures, milliseconds, and the rate of the headset, hertz; true when the scale has
 * changed. It falls at once and rises slowly, and each fall makes the next rise slower, so that it does not swing.
 */
export function measureScale(state: ScaleState, milliseconds: number, rate: number): boolean {
  if (milliseconds > pause) return false;
  state.frames += 1;
  state.time += milliseconds;
  if (state.frames < framesToDecide) return false;
  const share = state.time / state.frames / (1000 / rate);
  state.frames = 0;
  state.time = 0;
  if (share > late) {
    state.calm = 0;
    if (state.step >= viewportScales.length - 1) return false;
    state.step += 1;
    state.patience = Math.min(mostPatience, state.patience * 2);
    return true;
  }
  state.calm = share < easy ? state.calm + 1 : 0;
  if (state.calm < state.patience || state.step === 0) return false;
  state.calm = 0;
  state.step -= 1;
  return true;
}
