import type { RoomScene } from '#model/live/room-messages.ts';
import type { RecordedMark } from '#model/live/recording.ts';

/** What of the room a recording follows. */
export type MarkedScene = Pick<RoomScene, 'tour' | 'step' | 'page' | 'point'>;

/** What a recording notes when the room changes; `before` is null at the beginning. */
export function marksBetween(
  before: MarkedScene | null,
  now: MarkedScene,
  at: number,
): RecordedMark[] {
  const marks: RecordedMark[] = [];
  const stepped = now.tour !== before?.tour || now.step !== before.step;
  if (stepped && now.tour !== null && now.step !== null)
    marks.push({ kind: 'step', at, tour: now.tour, step: now.step });
  else {
    const exhibit = now.page?.exhibit ?? null;
    if (exhibit !== (before?.page?.exhibit ?? null)) marks.push({ kind: 'exhibit', at, exhibit });
  }
  if (now.point !== (before?.point ?? null)) marks.push({ kind: 'point', at, to: now.point });
  return marks;
}
