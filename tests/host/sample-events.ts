import { randomUUID } from 'node:crypto';
import type { VisitEvent } from '#model/visits/events.ts';

/** One event of every kind. */
export function everyEvent(at = new Date().toISOString()): VisitEvent[] {
  const common = () => ({ id: randomUUID(), at });
  return [
    { ...common(), kind: 'entered', room: 'liping' },
    { ...common(), kind: 'left', room: 'liping', seconds: 61.234 },
    { ...common(), kind: 'viewed', exhibit: 'meeting', seconds: 12 },
    { ...common(), kind: 'opened', exhibit: 'meeting' },
    {
      ...common(),
      kind: 'media',
      exhibit: 'meeting',
      action: 'paused',
      time: 12.5,
      length: 60,
      played: '0[.]12.5',
    },
    {
      ...common(),
      kind: 'answered',
      quiz: 'test',
      question: 'when',
      response: 'then',
      correct: true,
      seconds: 4,
    },
    { ...common(), kind: 'quiz-finished', quiz: 'test', score: 0.8, passed: true, seconds: 40 },
    { ...common(), kind: 'tour-step', tour: 'main', step: 'begin', progress: 0.5 },
    { ...common(), kind: 'tour-finished', tour: 'main', seconds: 300 },
    { ...common(), kind: 'commented', exhibit: 'meeting', remark: randomUUID() },
    { ...common(), kind: 'earned', award: 'certificate' },
    { ...common(), kind: 'completed' },
  ];
}

export function viewed(exhibit: string, at = new Date().toISOString()): VisitEvent {
  return { id: randomUUID(), at, kind: 'viewed', exhibit, seconds: 3 };
}
