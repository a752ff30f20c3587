import type { VisitEvent } from '../visits/events.ts';
import { extensions } from './extensions.ts';
import type { VisitBoundary } from './statement.ts';

/** What came of it (xAPI 2.0, 4.2.2.4). */
export interface StatementResult {
  score?: { scaled: number };
  success?: boolean;
  completion?: boolean;
  response?: string;
  duration?: string;
  extensions?: Record<string, unknown>;
}

/** ISO 8601, to hundredths of a second, which is as exact as xAPI compares. */
function isoDuration(seconds: number): string {
  return `PT${Number(seconds.toFixed(2))}S`;
}

/** The result that an event carries, if any. */
export function resultOf(event: VisitEvent | VisitBoundary): StatementResult | undefined {
  switch (event.kind) {
    case 'visit-closed':
    case 'attended':
    case 'left':
    case 'viewed':
      return { duration: isoDuration(event.seconds) };
    case 'media':
      return {
        ...(event.action === 'completed' ? { completion: true } : {}),
        extensions: {
          ...(event.action === 'seeked' && event.from !== undefined
            ? { [extensions.videoFrom]: event.from, [extensions.videoTo]: event.time }
            : { [extensions.videoTime]: event.time }),
          ...(event.progress === undefined ? {} : { [extensions.videoProgress]: event.progress }),
          ...(event.played === undefined ? {} : { [extensions.videoPlayed]: event.played }),
        },
      };
    case 'answered':
      return {
        success: event.correct,
        response: event.response,
        duration: isoDuration(event.seconds),
      };
    case 'quiz-finished':
      return {
        score: { scaled: event.score },
        success: event.passed,
        completion: true,
        duration: isoDuration(event.seconds),
      };
    case 'tour-step':
      return { extensions: { [extensions.progress]: Math.round(event.progress * 100) } };
    case 'tour-finished':
      return { completion: true, duration: isoDuration(event.seconds) };
    case 'commented':
      return { extensions: { [extensions.remark]: event.remark } };
    case 'completed':
      return { completion: true };
    case 'visit-opened':
    case 'entered':
    case 'opened':
    case 'earned':
      return undefined;
  }
}
