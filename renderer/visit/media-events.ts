import type { VisitEventBody } from '#model/visits/events.ts';
import type { SyntheticEvent } from 'react';

type Medium = Pick<SyntheticEvent<HTMLMediaElement>, 'currentTarget'>;
type Action = Extract<VisitEventBody, { kind: 'media' }>['action'];

/** Milliseconds without a further jump after which one is over: dragging along the bar is one. */
const jumpEnds = 600;

/**
 * Listeners that record what is done with a film or recording as the xAPI video profile 1.0.3 names it: one session
 * from the moment its length is known until `end`, which is to be called when the player goes away.
 */
export function mediaEvents(exhibit: string, record: (event: VisitEventBody) => void) {
  const session = crypto.randomUUID();
  let medium: HTMLMediaElement | undefined;
  let before = 0;
  let jump: { from: number; timer: ReturnType<typeof setTimeout> } | undefined;

  const tell = (action: Action, more: { from?: number } = {}) => {
    if (!medium || !Number.isFinite(medium.duration) || medium.duration <= 0) return;
    const { currentTime, duration, played } = medium;
    record({
      kind: 'media',
      exhibit,
      session,
      action,
      time: round(currentTime),
      length: round(duration),
      ...more,
      ...(action === 'paused' || action === 'completed' || action === 'terminated'
        ? { played: playedSegments(played), progress: playedShare(played, duration) }
        : {}),
    });
  };
  const land = () => {
    if (!jump) return;
    const { from, timer } = jump;
    clearTimeout(timer);
    jump = undefined;
    tell('seeked', { from: round(from) });
  };

  return {
    listeners: {
      onLoadedMetadata: (event: Medium) => {
        if (medium) return;
        medium = event.currentTarget;
        tell('initialized');
      },
      onTimeUpdate: ({ currentTarget }: Medium) => {
        if (!currentTarget.seeking) before = currentTarget.currentTime;
      },
      onPlay: () => {
        land();
        tell('played');
      },
      onPause: ({ currentTarget }: Medium) => {
        if (currentTarget.ended || currentTarget.seeking) return;
        land();
        tell('paused');
      },
      onSeeking: () => {
        if (jump) clearTimeout(jump.timer);
        jump = { from: jump?.from ?? before, timer: setTimeout(land, jumpEnds) };
      },
      onEnded: () => {
        land();
        tell('completed');
      },
    },
    end: () => {
      land();
      tell('terminated');
      medium = undefined;
    },
  };
}

/** Played parts as the video profile writes them: `0[.]12.5[,]30[.]41`, seconds. */
function playedSegments(ranges: TimeRanges): string {
  return Array.from(
    { length: Math.min(ranges.length, 60) },
    (_, index) => `${round(ranges.start(index))}[.]${round(ranges.end(index))}`,
  ).join('[,]');
}

function playedShare(ranges: TimeRanges, length: number): number {
  let sum = 0;
  for (let index = 0; index < ranges.length; index += 1) {
    sum += ranges.end(index) - ranges.start(index);
  }
  return Math.min(1, round(sum / length));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
