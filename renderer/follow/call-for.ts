import type { LiveQuestion } from '#model/live/live-question.ts';

/** What a question wants of somebody who can't see it at the moment: an answer in time, or a look at the result. */
export type Call = 'answer' | 'look';

interface Known {
  /** One has answered it, or one's answer is on its way. */
  answered: boolean;
  /** Seconds until no more answers are taken. */
  seconds: number;
  /** One has had the result before one's eyes. */
  looked: boolean;
}

/** Nothing where one would only be disturbed. */
export function callFor(
  { state }: LiveQuestion,
  { answered, seconds, looked }: Known,
): Call | null {
  if (state === 'revealed') return looked ? null : 'look';
  return state === 'open' && seconds > 0 && !answered ? 'answer' : null;
}
