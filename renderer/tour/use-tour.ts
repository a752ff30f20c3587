import type { Step, Tour } from '#model/format/tours.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { OpenHall } from '../app/hall/hall-context.ts';
import { useDisplay } from '../app/display.tsx';
import { runTour } from './tour-controller.ts';
import type { RunningTour } from './tour-controller.ts';
import { tourProgress } from './tour-machine.ts';
import { parseWebVtt } from './webvtt.ts';

export interface TourHandle {
  running: RunningTour | null;
  start: (tour: Tour, from?: string) => void;
  stop: () => void;
}

/** Runs the tours of a hall and records their steps; ends the tour with the page. */
export function useTour(open: OpenHall): TourHandle {
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
    const began = performance.now();
    const { base } = open.documents;
    const next = runTour(
      open.store,
      tour,
      {
        language,
        voice: sound,
        travel: calm || olderVisitors ? 'fade' : 'walk',
        recording: (step) => readRecording(step, language, base),
      },
      from,
    );
    unwatch.current = next.view.subscribe(({ tour: now }, { tour: before }) => {
      const step = tour.steps[before.step];
      if (step && before.phase === 'speaking' && now.phase === 'resting') {
        const progress = (before.step + 1) / tour.steps.length;
        open.visit.record({ kind: 'tour-step', tour: tour.id, step: step.id, progress });
        if (step.exhibit) open.visit.markSeen(step.exhibit);
      }
      const here = tour.steps[now.step];
      if (here && now.step !== before.step) {
        open.visit.keepPlace({ tour: { id: tour.id, step: here.id } });
      }
      if (now.phase === 'finished' && before.phase !== 'finished' && tourProgress(now) === 1) {
        const seconds = Math.round((performance.now() - began) / 1000);
        open.visit.record({ kind: 'tour-finished', tour: tour.id, seconds });
      }
    });
    setRunning(next);
  };
  return { running, start, stop };
}

/** The recorded narration of a step, with its captions; undefined where the package has none. */
async function readRecording(step: Step, language: 'zh-CN' | 'en', base: string) {
  const narration = step.narration?.[language];
  if (!narration) return undefined;
  const reply = await fetch(base + narration.captions);
  const captions = reply.ok ? parseWebVtt(await reply.text()) : [];
  return { audio: base + narration.audio, captions };
}
