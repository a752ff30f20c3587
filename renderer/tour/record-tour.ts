import type { Tour } from '#model/format/tours.ts';
import { stayAwake } from '../app/stay-awake.ts';
import type { Visit } from '../visit/visit.ts';
import type { RunningTour } from './tour-controller.ts';

/**
 * Records the steps of a tour under way, keeps the place in it, and keeps a visitor who sits and watches from being
 * logged out. Returns what ends that.
 */
export function recordTour(view: RunningTour['view'], tour: Tour, visit: Visit): () => void {
  const began = performance.now();
  let letSleep: (() => void) | undefined = stayAwake();
  const unwatch = view.subscribe(({ tour: now }, { tour: before }) => {
    if (now === before) return;
    const step = tour.steps[before.step];
    if (step && before.phase === 'speaking' && now.phase === 'resting') {
      const progress = (before.step + 1) / tour.steps.length;
      visit.record({ kind: 'tour-step', tour: tour.id, step: step.id, progress });
    }
    const here = tour.steps[now.step];
    if (here && now.step !== before.step) {
      visit.keepPlace({ tour: { id: tour.id, step: here.id } });
    }
    if (now.phase === 'finished') {
      const seconds = Math.round((performance.now() - began) / 1000);
      visit.record({ kind: 'tour-finished', tour: tour.id, seconds });
    }
    const idle = now.phase === 'paused' || now.phase === 'finished';
    if (idle) {
      letSleep?.();
      letSleep = undefined;
    } else letSleep ??= stayAwake();
  });
  return () => {
    unwatch();
    letSleep?.();
  };
}
