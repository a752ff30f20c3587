import type { Step } from '#model/format/tours.ts';
import { localText } from '#model/language.ts';
import type { Language } from '#model/language.ts';
import { captionsFor } from './captions.ts';
import type { TourState } from './tour-machine.ts';

/** Seconds to look at what was told about before the tour goes on, at speed 1. */
export const lookOn = 6;
/** Seconds from one step to the next; a walk through half a room takes about as long. */
const wayThere = 6;

/** Minutes that a tour under way still takes, about; telling paced by its captions. */
export function minutesLeft({ tour, step, speed }: TourState, language: Language): number {
  const seconds = tour.steps
    .slice(step)
    .reduce((sum, next) => sum + stepSeconds(next, language) / speed + wayThere, 0);
  return Math.max(1, Math.round(seconds / 60));
}

function stepSeconds({ text, linger = 0 }: Step, language: Language): number {
  const told = captionsFor(localText(text, language), language, 1).at(-1)?.to ?? 0;
  return told + lookOn + linger;
}
