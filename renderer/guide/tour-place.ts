import type { Step, Tour } from '#model/format/tours.ts';
import type { LiveMessage } from '#model/live/live-messages.ts';
import type { RoomScene } from '#model/live/room-messages.ts';

/** Where an event is in its tour: the main one until another was begun. */
interface TourPlace {
  tour: Tour | undefined;
  /** -1 before the first step. */
  index: number;
  current: Step | undefined;
  next: Step | undefined;
}

export function tourPlace(
  tours: readonly Tour[],
  { tour: id, step }: Pick<RoomScene, 'tour' | 'step'>,
): TourPlace {
  const tour =
    tours.find((candidate) => candidate.id === id) ?? tours.find(({ main }) => main) ?? tours[0];
  const index = tour?.steps.findIndex((candidate) => candidate.id === step) ?? -1;
  return { tour, index, current: tour?.steps[index], next: tour?.steps[index + 1] };
}

/** What the guide says to go `by` steps on; nothing at either end. */
export function stepMessage(
  place: TourPlace,
  by: 1 | -1,
): Extract<LiveMessage, { kind: 'step' }> | undefined {
  const { tour, index } = place;
  const step = tour?.steps[index + by];
  return tour && step && { kind: 'step', tour: tour.id, step: step.id };
}

/** Minutes that are left of a tour, by its own reckoning, spread evenly over its steps. */
export function minutesLeft({ tour, index }: TourPlace): number {
  if (!tour) return 0;
  return (tour.minutes * (tour.steps.length - Math.max(0, index))) / tour.steps.length;
}
