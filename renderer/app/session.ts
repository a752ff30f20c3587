import type { Person } from '#model/host-api/people.ts';
import { createStore } from 'zustand/vanilla';

/**
 * Who stands before this screen. `numbered`: on a headset or phone, whom the host knows, by the name that
 * `device.next` gave. `unrecorded`: nothing can be kept, because the store is not available.
 */
export type Visitor =
  | { kind: 'person'; person: Person }
  | { kind: 'guest' }
  | { kind: 'numbered'; id: string; number: number | null }
  | { kind: 'unrecorded' };

export const session = createStore<{ visitor: Visitor | null }>()(() => ({ visitor: null }));

export function setVisitor(visitor: Visitor | null): void {
  session.setState({ visitor });
}

/** What the host calls a visitor; null where nothing is recorded. */
export function visitorId(visitor: Visitor | null): string | null {
  if (visitor?.kind === 'person') return visitor.person.id;
  if (visitor?.kind === 'numbered') return visitor.id;
  return visitor?.kind === 'guest' ? 'guest' : null;
}
