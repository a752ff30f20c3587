import * as z from 'zod/mini';
import type { LocalText } from '../language.ts';
import { method } from './method.ts';

/** One statement as a person reads it. */
export interface PlainRecord {
  statement: string;
  /** When it happened, by the clock of the device used, ISO 8601. */
  at: string;
  text: LocalText;
  /** Sent to headquarters. */
  sent: boolean;
}

export const recordMethods = {
  /** What this host keeps about one person, newest first; `next` asks for what is older. */
  'records.of-person': method<{ records: PlainRecord[]; next?: number }>()({
    access: 'visitor',
    input: z.object({ person: z.uuid(), before: z.optional(z.int()) }),
  }),
};
