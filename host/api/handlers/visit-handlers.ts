import type { HandlersOf } from '../handler.ts';
import type { Services } from '../services.ts';
import { personRecords } from '../../people/person-records.ts';

/** Visits, and what is kept of them. */
export function visitHandlers({
  visits,
  keeper,
  sync,
  lan,
}: Services): HandlersOf<'visits' | 'progress' | 'records'> {
  return {
    'visits.open': async ({ visitor: named, exhibition, platform }, session) => {
      // A device never names a person: the host knows who wears it.
      const visitor = session.kind === 'device' ? lan.visitorOf(session.id, named) : named;
      if (visitor !== 'guest') await sync.pullBeforeVisit(visitor, exhibition);
      const opened = await visits.open(visitor, exhibition, platform, session);
      sync.noteNew();
      return opened;
    },
    'visits.record': async ({ visit, events, sentAt }, session) => {
      await visits.record(visit, events, sentAt, session);
      sync.noteNew();
      return { accepted: events.length };
    },
    'visits.keep-place': async ({ visit, resume }, session) => {
      await visits.keepPlace(visit, resume, session);
      return null;
    },
    'visits.progress': async ({ visit }, session) => visits.progress(visit, session),
    'visits.close': async ({ visit }, session) => {
      await visits.close(visit, session);
      sync.noteNew();
      return null;
    },
    'visits.leave': async ({ visit, sentAt }, session) => {
      visits.leave(visit, sentAt, session);
      return null;
    },
    'progress.of-person': async ({ person }) => {
      const store = keeper.use();
      return store.read(() => store.progress.of(person));
    },
    'records.of-person': async ({ person, before }) => personRecords(keeper.use(), person, before),
  };
}
