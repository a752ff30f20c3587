import * as z from 'zod/mini';
import { method } from './method.ts';

/** A person known on this host. The pseudonym that statements carry never leaves it this way. */
export interface Person {
  id: string;
  name: string;
  /** Has read the privacy notice; until then no visit can be opened for this person. */
  noticeAccepted: boolean;
  /** Known to headquarters' roster: progress moves between hosts. */
  onRoster: boolean;
}

/** A statement that had already left this host when its person was erased. */
export interface SentStatement {
  statement: string;
  /** When it was sent, ISO 8601. */
  sent: string;
}

const personId = z.uuid();

export const peopleMethods = {
  'people.list': method<Person[]>()({ access: 'visitor', input: z.object({}) }),
  'people.create': method<Person>()({
    access: 'visitor',
    input: z.object({ name: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)) }),
  }),
  /**
   * Gives a person the pseudonym under which headquarters' roster knows them, so that their progress moves
   * between hosts; `null` takes it away. Counts from the next visit.
   */
  'people.set-roster': method<Person>()({
    access: 'staff',
    input: z.object({
      person: personId,
      roster: z.nullable(z.string().check(z.regex(/^[\w.-]{8,64}$/))),
    }),
  }),
  'people.rename': method<Person>()({
    access: 'staff',
    input: z.object({
      person: personId,
      name: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)),
    }),
  }),
  /** Everything this host keeps about one person, as JSON text: records are theirs to see and take along. */
  'people.export': method<{ fileName: string; json: string }>()({
    access: 'visitor',
    input: z.object({ person: personId }),
  }),
  /** Once per person, before the first visit. */
  'people.accept-notice': method<Person>()({
    access: 'visitor',
    input: z.object({ person: personId }),
  }),
  /**
   * Forgets a person: name, visits, statements, progress. What had been sent is listed with the pseudonym
   * it was sent under, so that headquarters can be asked to erase it; this host keeps nothing of the list.
   */
  'people.erase': method<{ statements: number; pseudonym: string; sent: SentStatement[] }>()({
    access: 'visitor',
    input: z.object({ person: personId }),
  }),
};
