import type { Step, Tour } from '#model/format/tours.ts';
import type { OpenHall } from '../app/hall/hall-context.ts';
import { carriedAddress } from '../viewer/carried-media.ts';
import { recordTour } from './record-tour.ts';
import { runTour } from './tour-controller.ts';
import type { RunningTour, TourManner } from './tour-controller.ts';
import { parseWebVtt } from './webvtt.ts';

/** Runs a tour of the hall that is open and records its steps; `end` stops both. */
export function runRecorded(
  { documents, store, visit }: OpenHall,
  tour: Tour,
  manner: Omit<TourManner, 'recording'>,
  from?: string,
): { running: RunningTour; end: () => void } {
  const recording = (step: Step) => readRecording(step, manner.language, documents.base);
  const running = runTour(store, tour, { ...manner, recording }, from);
  const unwatch = recordTour(running.view, tour, visit);
  return {
    running,
    end: () => {
      running.stop();
      unwatch();
    },
  };
}

/** The recorded narration of a step, with its captions; null where the package has none. */
async function readRecording(step: Step, language: 'zh-CN' | 'en', base: string) {
  const narration = step.narration?.[language];
  if (!narration) return null;
  const reply = await fetch(carriedAddress(base + narration.captions));
  const captions = reply.ok ? parseWebVtt(await reply.text()) : [];
  return { audio: carriedAddress(base + narration.audio), captions };
}
