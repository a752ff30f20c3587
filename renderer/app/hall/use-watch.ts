import { useEffect } from 'react';
import { useReportPlace } from '../../share/use-report-place.ts';
import { keepPlaces } from '../../visit/keep-place.ts';
import { watchHall } from '../../visit/watch-hall.ts';
import type { OpenHall } from './hall-context.ts';
import { whenReady } from './when-ready.ts';

/** Records the visit while it is under way, and goes on where it stopped unless the address names a place. */
export function useWatch(open: OpenHall, watching: boolean, placeGiven: boolean): void {
  const { store, visit, where, calm, documents } = open;
  useReportPlace(open.exhibition, store, watching);
  useEffect(() => {
    if (!watching || placeGiven || visit.id === null) return undefined;
    const { room, viewpoint } = visit.progress.getState().progress.resume ?? {};
    if (!room || !viewpoint || !documents.hall.rooms.some(({ id }) => id === room)) {
      return undefined;
    }
    return whenReady(store, () =>
      store.getState().travel({ room, viewpoint, manner: calm ? 'cut' : 'fade' }),
    );
    // Once for each visit; `calm` changes nothing afterwards.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [visit, watching, placeGiven]);

  useEffect(() => {
    if (!watching) return undefined;
    const watch = () => {
      const unwatch = watchHall(store, { record: visit.record, seen: visit.markSeen });
      const stopKeeping = keepPlaces(store, visit, where);
      return () => {
        unwatch();
        stopKeeping();
      };
    };
    let stop = watch();
    const flush = () => void visit.flush();
    const onVisibility = () => {
      if (document.visibilityState === 'hidden') flush();
    };
    // The last chance of a page that is closing: what is going on ends now and is sent.
    const onHide = () => {
      stop();
      stop = () => undefined;
      flush();
      visit.leave();
    };
    // The browser had kept the page: the visit goes on.
    const onShow = ({ persisted }: PageTransitionEvent) => {
      if (persisted) stop = watch();
    };
    document.addEventListener('visibilitychange', onVisibility);
    addEventListener('pagehide', onHide);
    addEventListener('pageshow', onShow);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      removeEventListener('pagehide', onHide);
      removeEventListener('pageshow', onShow);
      stop();
    };
  }, [store, visit, where, watching]);
}
