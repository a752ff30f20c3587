import * as z from 'zod/mini';
import type { LocalText } from '../language.ts';
import { method } from './method.ts';

const pin = z.string().check(z.regex(/^\d{6,12}$/));

export interface HostStatus {
  version: string;
  /** `electron`: the desktop program; `served`: a browser at the host; `device`: a paired headset or phone. */
  shell: 'electron' | 'served' | 'device';
  store:
    { state: 'open' } | { state: 'unavailable'; code: string; text: LocalText; setAside?: string };
  /** No PIN was ever set. */
  needsSetup: boolean;
  staffUnlocked: boolean;
}

/** Settings of the whole host; the first-time values are in `host/settings`. */
export const settingsSchema = z.object({
  language: z.enum(['zh-CN', 'en']),
  /** Large text, high contrast, slow, no free walking needed, for everybody. */
  olderVisitors: z.boolean(),
  sound: z.boolean(),
  /** Minutes without input after which staff rights and the visitor's profile are put away. */
  idleMinutes: z.int().check(z.gte(1), z.lte(240)),
  headset: z.object({
    /** Minutes after which a visitor in a headset is reminded to rest; 0 = never. */
    reminderMinutes: z.int().check(z.gte(0), z.lte(120)),
    /** What the organisation adds to the safety notice; empty for nothing. */
    notice: z.string().check(z.maxLength(200)),
  }),
  organisation: z.object({
    name: z.string().check(z.maxLength(80)),
    homePage: z.string().check(z.maxLength(200)),
    dataOfficer: z.string().check(z.maxLength(80)),
    dataContact: z.string().check(z.maxLength(120)),
  }),
});
export type Settings = z.infer<typeof settingsSchema>;

export const staffMethods = {
  'host.status': method<HostStatus>()({ access: 'visitor', device: true, input: z.object({}) }),
  /** Sets the first PIN; the recovery key is shown this once. */
  'staff.setup': method<{ recoveryKey: string }>()({ access: 'setup', input: z.object({ pin }) }),
  'staff.unlock': method<null>()({ access: 'visitor', input: z.object({ pin }) }),
  'staff.lock': method<null>()({ access: 'visitor', input: z.object({}) }),
  'staff.change-pin': method<null>()({ access: 'staff', input: z.object({ pin }) }),
  /** Opens a store whose key was lost, with the key written down at first start. */
  'store.recover': method<null>()({
    access: 'visitor',
    input: z.object({ recoveryKey: z.string().check(z.maxLength(200)) }),
  }),
  /** For a forgotten PIN. */
  'staff.reset-pin': method<null>()({
    access: 'visitor',
    input: z.object({ recoveryKey: z.string().check(z.maxLength(200)), pin }),
  }),
  /** After a damaged store was set aside and everybody was told: begins an empty one. */
  'store.start-anew': method<null>()({ access: 'visitor', input: z.object({}) }),
  'settings.get': method<Settings>()({ access: 'visitor', device: true, input: z.object({}) }),
  'settings.set': method<Settings>()({ access: 'staff', input: z.partial(settingsSchema) }),
};
