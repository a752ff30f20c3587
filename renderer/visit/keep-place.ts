import type { Viewpoint } from '#model/format/viewpoint.ts';
import type { HallStore } from '../hall/hall-store.ts';
import type { Visit } from './visit.ts';

/** Milliseconds between two looks at where the visitor is. */
const every = 4000;
/** Metres and radians: less is standing still. */
const step = 0.3;
const turn = 0.15;

/** Keeps where the visitor stands, so that the next visit goes on there; the returned function keeps it once more. */
export function keepPlaces(hall: HallStore, visit: Visit, where: () => Viewpoint): () => void {
  // Standing where one was put is no new place.
  let last = where();
  const keep = () => {
    const { phase, room } = hall.getState();
    if (phase !== 'ready') return;
    const viewpoint = where();
    if (isSame(last, viewpoint)) return;
    last = viewpoint;
    visit.keepPlace({ room, viewpoint });
  };
  const timer = setInterval(keep, every);
  return () => {
    clearInterval(timer);
    keep();
  };
}

function isSame(a: Viewpoint, b: Viewpoint): boolean {
  const moved = Math.hypot(a.floor[0] - b.floor[0], a.floor[1] - b.floor[1]);
  return moved < step && Math.abs(a.heading - b.heading) < turn;
}
