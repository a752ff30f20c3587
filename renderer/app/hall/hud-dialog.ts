import { useEffect } from 'react';
import { createStore } from 'zustand/vanilla';
import type { HallStore } from '../../hall/hall-store.ts';

/** The small dialog over the hall that is open. */
export const hudDialog = createStore<{ open: 'display' | 'progress' | 'help' | null }>()(() => ({
  open: null,
}));

/** The hall waits, and a tour with it, while a dialog lies over it. */
export function useHoldHall(store: HallStore): void {
  useEffect(() => {
    store.getState().set({ controlsEnabled: false });
    return () => store.getState().set({ controlsEnabled: true });
  }, [store]);
}
