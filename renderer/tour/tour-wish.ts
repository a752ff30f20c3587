import { createStore } from 'zustand/vanilla';
import { navigate } from '../app/navigation.ts';

/**
 * A tour asked for at the entrance, which begins by itself once its hall stands: `main` from the first step, or
 * `go-on` where the visitor stopped, if that was in a tour.
 */
type TourWish = { exhibition: string; from: 'main' | 'go-on' };

export const tourWish = createStore<{ wish: TourWish | null }>()(() => ({ wish: null }));

export function wishTour(wish: TourWish | null): void {
  tourWish.setState({ wish });
}

/** Goes to a hall, where the main tour begins by itself. */
export function beginTourIn(exhibition: string): void {
  wishTour({ exhibition, from: 'main' });
  navigate({ page: 'exhibition', exhibition });
}
