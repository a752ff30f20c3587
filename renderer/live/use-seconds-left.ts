import { useEffect, useState } from 'react';
import { secondsLeft } from './seconds-left.ts';
import type { TimedQuestion } from './room-view.ts';

/** Whole seconds until no more answers are taken, by this page's own clock. */
export function useSecondsLeft({ state, until }: Pick<TimedQuestion, 'state' | 'until'>): number {
  const [seconds, setSeconds] = useState(() => wholeSeconds(state, until));
  useEffect(() => {
    const look = () => setSeconds(wholeSeconds(state, until));
    look();
    const timer = setInterval(look, 250);
    return () => clearInterval(timer);
  }, [state, until]);
  return seconds;
}

function wholeSeconds(state: TimedQuestion['state'], until: number): number {
  return Math.ceil(secondsLeft({ state, until }, performance.now()));
}
