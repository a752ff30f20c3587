import { createStore } from 'zustand/vanilla';
import { deviceOrders } from '../share/device-orders.ts';
import type { HeadsetVisit } from './headset-visit.ts';

/** The headset that is worn now: it outlasts its visitors, and ends with the hall. */
export const wornHeadset = createStore<{ visit: HeadsetVisit | null }>()(() => ({ visit: null }));

export function setWorn(visit: HeadsetVisit | null): void {
  wornHeadset.setState({ visit });
  deviceOrders.setState({ immersive: visit !== null });
}
