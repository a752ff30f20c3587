import { useEffect, useState } from 'react';
import { useHall } from '../app/hall/hall-context.ts';
import { mediaEvents } from './media-events.ts';

/** Records what is done with an exhibit's film or recording while its player stands. */
export function useMediaEvents(exhibit: string) {
  const { visit } = useHall();
  const [events] = useState(() => mediaEvents(exhibit, visit.record));
  useEffect(() => events.end, [events]);
  return events.listeners;
}
