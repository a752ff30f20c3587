import type { VisitEventBody } from '#model/visits/events.ts';
import type { SyntheticEvent } from 'react';

type Medium = SyntheticEvent<HTMLMediaElement>;

/**
 * Listeners that record what is done with a film or recording, as the xAPI video profile names it. A jump is told
 * once it has ended; the played parts come with pauses and the end.
 */
export function mediaEvents(exhibit: string, record: (event: VisitEventBody) => void) {
  const tell = (event: Medium, action: 'played' | 'paused' | 'seeked' | 'completed') => {
    const { currentTime, duration, played } = event.currentTarget;
    if (!Number.isFinite(duration) || duration <= 0) return;
    record({
      kind: 'media',
      exhibit,
      action,
      time: round(currentTime),
      length: round(duration),
      ...(action === 'played' ? {} : { played: playedSegments(played) }),
    });
  };
  return {
    onPlay: (event: Medium) => tell(event, 'played'),
    onPause: (event: Medium) => {
      if (!event.currentTarget.ended) tell(event, 'paused');
    },
    onSeeked: (event: Medium) => tell(event, 'seeked'),
    onEnded: (event: Medium) => tell(event, 'completed'),
  };
}

/** Played parts as the video profile writes them: `0[.]12.5[,]30[.]41`, seconds. */
function playedSegments(ranges: Pick<TimeRanges, 'length' | 'start' | 'end'>): string {
  return Array.from(
    { length: Math.min(ranges.length, 60) },
    (_, index) => `${round(ranges.start(index))}[.]${round(ranges.end(index))}`,
  ).join('[,]');
}

function round(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
