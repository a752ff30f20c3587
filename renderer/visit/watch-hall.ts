import type { VisitEventBody } from '#model/visits/events.ts';
import type { HallState, HallStore } from '../hall/hall-store.ts';
import { trackDwell } from './dwell.ts';

interface HallReport {
  record: (event: VisitEventBody) => void;
  /** Counts at once, while the event that tells how long comes at the end. */
  seen: (exhibit: string) => void;
}

/** Tells what a visitor does in a hall as visit events. The returned function ends the watch and what is going on. */
export function watchHall(hall: HallStore, report: HallReport): () => void {
  let room: { id: string; since: number } | null = null;
  const dwell = trackDwell({
    seen: report.seen,
    viewed: (exhibit, seconds) => report.record({ kind: 'viewed', exhibit, seconds }),
  });
  const leave = () => {
    if (!room) return;
    const seconds = Math.round((performance.now() - room.since) / 100) / 10;
    report.record({ kind: 'left', room: room.id, seconds });
    room = null;
  };
  const enter = (id: string) => {
    if (room?.id === id) return;
    leave();
    room = { id, since: performance.now() };
    report.record({ kind: 'entered', room: id });
  };
  const open = (exhibit: string) => {
    report.record({ kind: 'opened', exhibit });
    report.seen(exhibit);
  };
  const attend = (state: HallState) =>
    dwell.attend(document.visibilityState === 'hidden' ? null : attendedTo(state));

  const start = hall.getState();
  if (start.phase === 'ready') enter(start.room);
  // A link opens an exhibit before there is a visit to record.
  if (start.opened !== null) open(start.opened);
  attend(start);
  const unwatch = hall.subscribe((now, before) => {
    if (now.phase === 'ready' && (now.room !== before.room || before.phase !== 'ready')) {
      enter(now.room);
    }
    if (now.opened !== null && now.opened !== before.opened) {
      open(now.opened);
    }
    attend(now);
  });
  const onVisibility = () => attend(hall.getState());
  document.addEventListener('visibilitychange', onVisibility);
  return () => {
    unwatch();
    document.removeEventListener('visibilitychange', onVisibility);
    dwell.stop();
    leave();
  };
}

/** What a visitor looks at: what is open, what a tour tells about, what they stand before; nothing behind a page. */
function attendedTo({ opened, told, near, controlsEnabled }: HallState): string | null {
  if (opened !== null) return opened;
  return controlsEnabled ? (told ?? near) : null;
}
