import type { Step, Tour } from '#model/format/tours.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { OpenHall } from '../app/hall/hall-context.ts';
import { useDisplay } from '../app/display.tsx';
import { mainTour, stoppedTour } from './choose-tour.ts';
import { recordTour } from './record-tour.ts';
import { runTour } from './tour-controller.ts';
import type { RunningTour } from './tour-controller.ts';
import { tourWish, wishTour } from './tour-wish.ts';
import { parseWebVtt } from './webvtt.ts';

export interface TourHandle {
  running: RunningTour | null;
  start: (tour: Tour, from?: string) => void;
  stop: () => void;
}

/** Older visitors are told everything at this pace unless they choose another. */
const olderSpeed = 0.75;

/**
 * Runs the tours of a hall and records their steps; begins by itself the one that was asked for at the entrance,
 * once the visit is `settled`; ends with the page.
 */
export function useTour(open: OpenHall, settled: boolean): TourHandle {
  const { language, olderVisitors, sound, calm } = useDisplay();
  const [running, setRunning] = useState<RunningTour | null>(null);
  const unwatch = useRef<() => void>(undefined);
  const stop = useCallback(() => {
    setRunning((before) => {
      before?.stop();
      return null;
    });
    unwatch.current?.();
  }, []);
  useEffect(() => stop, [stop]);
  const start = (tour: Tour, from?: string) => {
    stop();
    const { base } = open.documents;
    const next = runTour(
      open.store,
      tour,
      {
        language,
        sound,
        travel: calm || olderVisitors ? 'fade' : 'walk',
        speed: olderVisitors ? olderSpeed : 1,
        recording: (step) => readRecording(step, language, base),
      },
      from,
    );
    unwatch.current = recordTour(next.view, tour, open.visit);
    setRunning(next);
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

/** The recorded narration of a step, with its captions; null where the package has none. */
async function readRecording(step: Step, language: 'zh-CN' | 'en', base: string) {
  const narration = step.narration?.[language];
  if (!narration) return null;
  const reply = await fetch(base + narration.captions);
  const captions = reply.ok ? parseWebVtt(await reply.text()) : [];
  return { audio: base + narration.audio, captions };
}
