import type { Tour } from '#model/format/tours.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { OpenHall } from '../app/hall/hall-context.ts';
import { useDisplay } from '../app/display.tsx';
import { mainTour, stoppedTour } from './choose-tour.ts';
import type { RunningTour } from './tour-controller.ts';
import { tourWish, wishTour } from './tour-wish.ts';

export interface TourHandle {
  running: RunningTour | null;
  start: (tour: Tour, from?: string) => void;
  stop: () => void;
}

/** Older visitors are told everything at this pace unless they choose another. */
const olderSpeed = 0.75;

/** What runs a tour, and the bar that is shown meanwhile: without it the hall must not begin one. */
export async function loadTourPart() {
  const [{ runRecorded }] = await Promise.all([
    import('./run-recorded.ts'),
    import('./tour-bar.tsx'),
  ]);
  return runRecorded;
}

/**
 * Runs the tours of a hall and records their steps; begins by itself the one that was asked for at the entrance,
 * once the visit is `settled`; ends with the page.
 */
export function useTour(open: OpenHall, settled: boolean): TourHandle {
  const { language, olderVisitors, sound, calm } = useDisplay();
  const [running, setRunning] = useState<RunningTour | null>(null);
  const end = useRef<() => void>(undefined);
  /** Counts starts and stops, so that a start whose part comes late knows whether it is still wanted. */
  const turn = useRef(0);
  const stop = useCallback(() => {
    turn.current += 1;
    end.current?.();
    end.current = undefined;
    setRunning(null);
  }, []);
  useEffect(() => stop, [stop]);
  const start = (tour: Tour, from?: string) => {
    stop();
    const wanted = turn.current;
    const manner = {
      language,
      sound,
      travel: calm || olderVisitors ? ('fade' as const) : ('walk' as const),
      speed: olderVisitors ? olderSpeed : 1,
    };
    // Where it can't be loaded the page says that the host is away; the button is there to be pressed again.
    void loadTourPart().then(
      (runRecorded) => {
        if (wanted !== turn.current) return;
        const begun = runRecorded(open, tour, manner, from);
        end.current = begun.end;
        setRunning(begun.running);
      },
      () => undefined,
    );
  };

  const wish = useStore(tourWish, (state) => state.wish);
  useEffect(() => {
    if (!settled || wish?.exhibition !== open.exhibition) return undefined;
    const { tours } = open.documents.tours;
    const stopped = stoppedTour(tours, open.visit.progress.getState().progress);
    const main = mainTour(tours);
    // After the visitor has been put where they stopped: a tour takes them on from there.
    const timer = setTimeout(() => {
      wishTour(null);
      if (wish.from === 'main') {
        if (main) start(main);
      } else if (stopped) start(stopped.tour, stopped.tour.steps[stopped.at]?.id);
    }, 0);
    return () => clearTimeout(timer);
    // A wish is answered once, with what is known when the visit begins.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [wish, settled]);
  return { running, start, stop };
}
