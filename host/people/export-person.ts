import { ownAttendance } from '../live/room-results.ts';
import type { Store } from '../store/store.ts';
import { visitError } from '../visits/visit-errors.ts';

/**
 * Everything the host keeps about one person, as JSON text for people to take along.
 *
 * @param at the host's clock, ISO 8601
 */
export function exportPerson(
  store: Store,
  id: string,
  at: string,
): { fileName: string; json: string } {
  return store.read(() => {
    const person = store.people.get(id);
    if (!person) throw visitError('people/unknown');
    const everything = {
      exported: at,
      person: {
        name: person.name,
        pseudonym: person.pseudonym,
        roster: person.roster,
        created: person.created_at,
        noticeAccepted: person.notice_at,
      },
      visits: store.visits.ofPerson(id).map((visit) => ({
        visit: visit.id,
        exhibition: visit.exhibition,
        version: visit.version,
        platform: visit.platform,
        opened: visit.opened_at,
        closed: visit.closed_at,
      })),
      progress: store.progress.of(id),
      rooms: ownAttendance(store, id, Date.parse(at)),
      remarks: store.remarks.ofPerson(id),
      certificates: store.certificates.ofPerson(id),
      statements: store.statements
        .ofPerson(id)
        .toReversed()
        .map(({ body }): unknown => JSON.parse(body)),
    };
    return {
      fileName: `xunzhan-records-${at.slice(0, 10)}.json`,
      json: JSON.stringify(everything, null, 2),
    };
  });
}
