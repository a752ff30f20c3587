import type { SentStatement } from '#model/host-api/people.ts';
import type { Statement } from '#model/xapi/statement.ts';
import type { Store } from '../store/store.ts';
import { visitError } from '../visits/visit-errors.ts';

/**
 * Deletes every row that is bound to a person, and what the log still holds of them. What had been sent
 * is listed for headquarters; the list is not kept. Call while nothing is being sent.
 *
 * @param at the host's clock, ISO 8601
 */
export function erasePerson(
  store: Store,
  id: string,
  at: string,
): { statements: number; pseudonym: string; sent: SentStatement[] } {
  const erased = store.write(() => {
    const person = store.people.get(id);
    if (!person) throw visitError('people/unknown');
    const sent = sentOf(store, id, at);
    const statements = store.statements.removeOfPerson(id);
    store.visits.removeOfPerson(id);
    store.progress.remove(id);
    store.people.remove(id);
    return { statements, pseudonym: person.pseudonym, sent };
  });
  store.scrub();
  return erased;
}

/** What may have reached headquarters; where no answer came, as of now. */
function sentOf(store: Store, person: string, at: string): SentStatement[] {
  const { offered } = store.outbox.state();
  return store.statements
    .ofPerson(person)
    .filter(({ sequence }) => sequence <= offered && !store.outbox.isRefused(sequence))
    .map(({ sequence, body }) => {
      const { id }: Statement = JSON.parse(body);
      return { statement: id, sent: store.outbox.sentAt(sequence) ?? at };
    });
}
