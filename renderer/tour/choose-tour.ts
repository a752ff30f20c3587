import type { Tour } from '#model/format/tours.ts';
import type { Progress } from '#model/visits/progress.ts';

/** A tour and the step to begin at. */
interface TourPlace {
  tour: Tour;
  /** Index of the step. */
  at: number;
}

/** The tour that the large button starts; undefined where a hall has none. */
export function mainTour(tours: readonly Tour[]): Tour | undefined {
  return tours.find((tour) => tour.main) ?? tours[0];
}

/** Where the visitor stopped in a tour, beyond its first step; undefined where they did not. */
export function stoppedTour(
  tours: readonly Tour[],
  { resume, toursFinished }: Progress,
): TourPlace | undefined {
  const tour = tours.find(({ id }) => id === resume?.tour?.id);
  if (!tour || toursFinished.includes(tour.id)) return undefined;
  const at = tour.steps.findIndex(({ id }) => id === resume?.tour?.step);
  return at > 0 ? { tour, at } : undefined;
}
