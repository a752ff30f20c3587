import * as z from 'zod/mini';
import { method } from './method.ts';

/** A person known on this host. The pseudonym that statements carry never leaves it this way. */
export interface Person {
  id: string;
  name: string;
}

const personId = z.uuid();

export const peopleMethods = {
  'people.list': method<Person[]>()({ access: 'visitor', input: z.object({}) }),
  'people.create': method<Person>()({
    access: 'visitor',
    input: z.object({ name: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)) }),
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
  /** Forgets a person: name, visits, statements not yet sent, progress. */
  'people.erase': method<{ statements: number }>()({
    access: 'visitor',
    input: z.object({ person: personId }),
  }),
};
