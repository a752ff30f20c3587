import * as z from 'zod/mini';
import type { LocalText } from '../language.ts';
import { method } from './method.ts';

/** Where statements are sent, without the secret. */
export interface SyncSettings {
  /** Address of the LRS; empty = nothing is sent. */
  endpoint: string;
  key: string;
  hasSecret: boolean;
  /** Address of a proxy, empty for none. */
  proxy: string;
  /** Certificates (PEM) of the organisation's own authority, empty for none. */
  authority: string;
}

/** Something in the way of sending, in words that say what to do. */
export interface SyncTrouble {
  /** `sync/name`, `sync/certificate`, `sync/credentials`, `sync/not-an-lrs` … */
  code: string;
  text: LocalText;
}

export interface SyncStatus {
  /** `off`: no endpoint. `paused`: somebody has to change something. `waiting`: tried again by itself. */
  state: 'off' | 'idle' | 'sending' | 'waiting' | 'paused';
  /** Statements on this host that wait, that were sent, and that were refused for good. */
  waiting: number;
  sent: number;
  quarantined: number;
  /** When something was sent last, and when it is tried next, ISO 8601. */
  lastSent?: string;
  nextTry?: string;
  /** The last days on which something was sent, newest first, by this host's calendar. */
  sentDays: SentDay[];
  trouble?: SyncTrouble;
}

export interface SentDay {
  /** `2026-11-24` */
  day: string;
  statements: number;
  /** When the last of them went, ISO 8601. */
  last: string;
}

/** A statement that the LRS refused for good. */
export interface QuarantinedStatement {
  statement: string;
  /** When it was refused, ISO 8601. */
  at: string;
  /** What the statement says. */
  text: LocalText;
  /** Why it was refused. */
  reason: SyncTrouble;
}

const address = z.string().check(z.trim(), z.maxLength(500));

export const syncMethods = {
  'sync.settings': method<SyncSettings>()({ access: 'staff', input: z.object({}) }),
  /** A secret that is left out stays as it was. */
  'sync.configure': method<SyncSettings>()({
    access: 'staff',
    input: z.object({
      endpoint: address,
      key: z.string().check(z.maxLength(200)),
      secret: z.optional(z.string().check(z.maxLength(500))),
      proxy: address,
      authority: z.string().check(z.maxLength(100_000)),
    }),
  }),
  /** Tries the kept settings; answers nothing when all is well, else what is wrong. */
  'sync.test': method<{ trouble?: SyncTrouble; version?: string }>()({
    access: 'staff',
    input: z.object({}),
  }),
  'sync.status': method<SyncStatus>()({ access: 'staff', input: z.object({}) }),
  'sync.quarantine': method<QuarantinedStatement[]>()({ access: 'staff', input: z.object({}) }),
  /** Offers again what was refused, and sends now. */
  'sync.retry': method<null>()({ access: 'staff', input: z.object({}) }),
  /** The network may be back: sends now what waits. */
  'sync.wake': method<null>()({ access: 'visitor', input: z.object({}) }),
  /** Statements as text, part by part: join the parts of one file; `next` asks for the following one. */
  'sync.export': method<{ fileName: string; text: string; next?: number }>()({
    access: 'staff',
    input: z.object({
      format: z.enum(['json', 'csv']),
      which: z.enum(['all', 'waiting', 'quarantined']),
      after: z.optional(z.int()),
    }),
  }),
};
