/** Steps of drawing quality, worst first. */
export interface QualityStep {
  /** Most pixels drawn for each pixel of CSS. */
  pixelRatio: number;
  /** Smooth look-up of the lightmap in four taps instead of one. */
  smoothLight: boolean;
  /** Polished floors reflect the room. */
  reflections: boolean;
}

export const qualitySteps: readonly QualityStep[] = [
  { pixelRatio: 0.75, smoothLight: false, reflections: false },
  { pixelRatio: 1, smoothLight: true, reflections: false },
  { pixelRatio: 1.5, smoothLight: true, reflections: true },
  { pixelRatio: 2, smoothLight: true, reflections: true },
];

/** Where quality stands. One object a hall, changed in place. */
export interface QualityState {
  step: number;
  frames: number;
  /** Milliseconds that the frames since the last decision took together. */
  time: number;
  /** Decisions in a row that asked for more. */
  calm: number;
  /** Such decisions needed before quality rises; doubles each time it has to fall again. */
  patience: number;
}

export function startQuality(step: number): QualityState {
  return { step, frames: 0, time: 0, calm: 0, patience: 3 };
}

const framesToDecide = 45;
/** Milliseconds a frame above which quality falls, and below which it may rise. */
const slow = 26;
const fast = 12.5;
const mostPatience = 48;

/**
 * Takes one frame's time, milliseconds, measured between two frames in a row; true when the step changed.
 * Pauses (a hidden window, a breakpoint) don't count.
 */
export function measureFrame(state: QualityState, milliseconds: number): boolean {
  if (milliseconds > 400) return false;
  state.frames += 1;
  state.time += milliseconds;
  if (state.frames < framesToDecide) return false;
  const mean = state.time / state.frames;
  state.frames = 0;
  state.time = 0;
  if (mean > slow) {
    state.calm = 0;
    if (state.step === 0) return false;
    state.step -= 1;
    state.patience = Math.min(mostPatience, state.patience * 2);
    return true;
  }
  if (mean > fast) {
    state.calm = 0;
    return false;
  }
  state.calm += 1;
  if (state.calm < state.patience || state.step >= qualitySteps.length - 1) return false;
  state.calm = 0;
  state.step += 1;
  return true;
}
