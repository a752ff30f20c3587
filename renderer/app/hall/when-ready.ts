import type { HallStore } from '../../hall/hall-store.ts';

/** Acts once the hall can be walked, at once if it can; the returned function gives up waiting. */
export function whenReady(hall: HallStore, act: () => void): () => void {
  if (hall.getState().phase === 'ready') {
    act();
    return () => undefined;
  }
  const stop = hall.subscribe(({ phase }) => {
    if (phase !== 'ready') return;
    stop();
    act();
  });
  return stop;
}
