import { createContext, useContext } from 'react';
import type { EventQueue } from '../host-client/event-queue.ts';

export const EventQueueContext = createContext<EventQueue | null>(null);

/** The page's queue of events. Throws where no page gave one, which is a mistake in the program. */
export function useEventQueue(): EventQueue {
  const queue = useContext(EventQueueContext);
  if (!queue) throw new Error('no event queue given');
  return queue;
}
