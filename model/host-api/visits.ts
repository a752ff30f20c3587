import * as z from 'zod/mini';
import { idSchema } from '../format/common.ts';
import { progressSchema } from '../visits/progress.ts';
import type { Progress } from '../visits/progress.ts';
import { visitEventSchema } from '../visits/events.ts';
import { method } from './method.ts';

const visit = z.uuid();
/** A person's id, or `guest`: a fresh pseudonym for each visit. */
const visitor = z.union([z.uuid(), z.literal('guest')]);

export const visitMethods = {
  'visits.open': method<{ visit: string; progress: Progress }>()({
    access: 'visitor',
    device: true,
    input: z.object({
      visitor,
      exhibition: idSchema,
      platform: z.enum(['desk', 'headset', 'phone', 'projector']),
    }),
  }),
  /** Answers when the events are on the disk. Events already known are counted as accepted. */
  'visits.record': method<{ accepted: number }>()({
    access: 'visitor',
    device: true,
    input: z.object({
      visit,
      /** The client's clock when it sends this, so that a wrong clock is known as such; ISO 8601. */
      sentAt: z.optional(z.iso.datetime({ offset: true })),
      events: z.array(visitEventSchema).check(z.minLength(1), z.maxLength(100)),
    }),
  }),
  /** Where to go on from; kept apart from the statements. */
  'visits.keep-place': method<null>()({
    access: 'visitor',
    device: true,
    input: z.object({ visit, resume: progressSchema.shape.resume }),
  }),
  'visits.progress': method<Progress>()({
    access: 'visitor',
    device: true,
    input: z.object({ visit }),
  }),
  /** The visitor's page is closing; the visit ends a while later unless something of it comes. */
  'visits.leave': method<null>()({
    access: 'visitor',
    device: true,
    input: z.object({
      visit,
      /** As in `visits.record`. */
      sentAt: z.iso.datetime({ offset: true }),
    }),
  }),
  'visits.close': method<null>()({ access: 'visitor', device: true, input: z.object({ visit }) }),
  /** One person's progress everywhere, by exhibition. */
  'progress.of-person': method<Record<string, Progress>>()({
    access: 'visitor',
    input: z.object({ person: z.uuid() }),
  }),
};
