import type { Person } from '#model/host-api/people.ts';
import { createStore } from 'zustand/vanilla';

/** Who stands before this screen. `unrecorded`: nothing can be kept, because the store is not available. */
export type Visitor =
  { kind: 'person'; person: Person } | { kind: 'guest' } | { kind: 'unrecorded' };

export const session = createStore<{ visitor: Visitor | null }>()(() => ({ visitor: null }));

export function setVisitor(visitor: Visitor | null): void {
  session.setState({ visitor });
}

/** What the host calls a visitor; null where nothing is recorded. */
export function visitorId(visitor: Visitor | null): string | null {
  if (visitor?.kind === 'person') return visitor.person.id;
  return visitor?.kind === 'guest' ? 'guest' : null;
}
