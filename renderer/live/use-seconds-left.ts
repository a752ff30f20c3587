import type { LiveQuestion } from '#model/live/live-question.ts';
import { useEffect, useState } from 'react';

/** Seconds until no more answers are taken, by this page's own clock from when it was told. */
export function useSecondsLeft(question: LiveQuestion): number {
  const { round, state, left } = question;
  const [seconds, setSeconds] = useState(Math.ceil(left / 1000));
  useEffect(() => {
    const until = performance.now() + left;
    const look = () =>
      setSeconds(state === 'open' ? Math.max(0, Math.ceil((until - performance.now()) / 1000)) : 0);
    look();
    const timer = setInterval(look, 250);
    return () => clearInterval(timer);
    // Counts of answers bring the same question again: the clock goes on.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [round, state]);
  return seconds;
}
