import type { VisitEvent } from './events.ts';
import { mergeProgress, emptyProgress, type Progress } from './progress.ts';

/** The progress after one more event. Applying an event twice changes nothing. */
export function applyEvent(progress: Progress, event: VisitEvent): Progress {
  switch (event.kind) {
    case 'entered':
      return progress.rooms.includes(event.room)
        ? progress
        : merged(progress, { rooms: [event.room] });
    case 'viewed':
    case 'opened':
      return progress.seen.includes(event.exhibit)
        ? progress
        : merged(progress, { seen: [event.exhibit] });
    case 'quiz-finished':
      return merged(progress, {
        scores: { [event.quiz]: { best: event.score, passed: event.passed } },
      });
    case 'tour-step':
      return merged(progress, {
        resume: { ...progress.resume, tour: { id: event.tour, step: event.step } },
      });
    case 'tour-finished': {
      const { tour, ...place } = progress.resume ?? {};
      const resume = tour && tour.id !== event.tour ? { ...place, tour } : place;
      return merged(progress, { toursFinished: [event.tour], resume });
    }
    case 'earned':
      return event.award === 'certificate' ? merged(progress, { certificate: true }) : progress;
    case 'left':
    case 'media':
    case 'answered':
    case 'commented':
    case 'completed':
      return progress;
  }
}

function merged(progress: Progress, more: Partial<Progress>): Progress {
  return mergeProgress(progress, { ...emptyProgress(), ...more });
}
