import type { TimedQuestion } from './room-view.ts';

/** Seconds until no more answers are taken; `now` is milliseconds of the same clock. */
export function secondsLeft(
  { state, until }: Pick<TimedQuestion, 'state' | 'until'>,
  now: number,
): number {
  return state === 'open' ? Math.max(0, (until - now) / 1000) : 0;
}
