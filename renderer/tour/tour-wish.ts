import { createStore } from 'zustand/vanilla';

/**
 * A tour asked for at the entrance, which begins by itself once its hall stands: `main` from the first step, or
 * `go-on` where the visitor stopped, if that was in a tour.
 */
type TourWish = { exhibition: string; from: 'main' | 'go-on' };

export const tourWish = createStore<{ wish: TourWish | null }>()(() => ({ wish: null }));

export function wishTour(wish: TourWish | null): void {
  tourWish.setState({ wish });
}
