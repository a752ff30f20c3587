import type { SentStatement } from '#model/host-api/people.ts';
import type { Store } from '../store/store.ts';
import { visitError } from '../visits/visit-errors.ts';

/**
 * Deletes every row that is bound to a person, and what the log still holds of them. What had been sent
 * is listed for headquarters; the list is not kept.
 */
export function erasePerson(
  store: Store,
  id: string,
): { statements: number; pseudonym: string; sent: SentStatement[] } {
  const erased = store.write(() => {
    const person = store.people.get(id);
    if (!person) throw visitError('people/unknown');
    const sent: SentStatement[] = [];
    const statements = store.statements.removeOfPerson(id);
    store.visits.removeOfPerson(id);
    store.progress.remove(id);
    store.people.remove(id);
    return { statements, pseudonym: person.pseudonym, sent };
  });
  store.scrub();
  return erased;
}
