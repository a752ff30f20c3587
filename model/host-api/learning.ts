import * as z from 'zod/mini';
import { idSchema } from '../format/common.ts';
import type { LocalText } from '../language.ts';
import { method } from './method.ts';

/** A remark as visitors see it: without a name. */
export interface Remark {
  id: string;
  text: string;
  /** Day on which it was written, `2026-11-24`. */
  day: string;
}

/** A remark that staff have not decided about. */
export interface PendingRemark extends Remark {
  exhibition: string;
  exhibit: string;
}

/** A certificate as it is drawn: the name is kept on this host only. */
export interface Certificate {
  code: string;
  name: string;
  exhibitionId: string;
  /** Its title as it was then. */
  exhibition: LocalText;
  /** Day on which it was earned. */
  day: string;
}

const visit = z.uuid();

export const learningMethods = {
  'remarks.add': method<{ remark: string }>()({
    access: 'visitor',
    device: true,
    input: z.object({
      visit,
      exhibit: idSchema,
      text: z.string().check(z.trim(), z.minLength(1), z.maxLength(300)),
    }),
  }),
  /** Those that staff have approved, newest first. */
  'remarks.of-exhibit': method<Remark[]>()({
    access: 'visitor',
    device: true,
    input: z.object({ exhibition: idSchema, exhibit: idSchema }),
  }),
  'remarks.pending': method<PendingRemark[]>()({ access: 'staff', input: z.object({}) }),
  'remarks.decide': method<null>()({
    access: 'staff',
    input: z.object({ remark: z.uuid(), approved: z.boolean() }),
  }),
  /** Refused with what is still missing unless the exhibition is finished. */
  'certificates.issue': method<Certificate>()({
    access: 'visitor',
    input: z.object({ visit, name: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)) }),
  }),
  /** Those that a person has earned on this host, oldest first. */
  'certificates.of-person': method<Certificate[]>()({
    access: 'visitor',
    input: z.object({ person: z.uuid() }),
  }),
  /** Whether a code is of this host, and whose; null when it is not. */
  'certificates.check': method<Certificate | null>()({
    access: 'visitor',
    input: z.object({ code: z.string().check(z.maxLength(40)) }),
  }),
};
