import * as z from 'zod/mini';
import { idSchema } from '../format/common.ts';
import { method } from './method.ts';

/** Where a device's visitor is: the nearest or opened exhibit. */
const devicePlaceSchema = z.object({
  exhibition: idSchema,
  room: z.nullable(idSchema),
  exhibit: z.nullable(idSchema),
});
export type DevicePlace = z.infer<typeof devicePlaceSchema>;

/**
 * What the host tells one device to do. `pause` lies over everything until `resume`; `end` closes the
 * visit and leads to the waiting room. A device that was away hears the last of these when it is back.
 */
const deviceCommandSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('go'), exhibition: idSchema, exhibit: idSchema }),
  z.object({ kind: z.literal('pause') }),
  z.object({ kind: z.literal('resume') }),
  z.object({ kind: z.literal('end') }),
]);
export type DeviceCommand = z.infer<typeof deviceCommandSchema>;

/** A paired headset or phone, as staff see it. */
export interface PairedDevice {
  id: string;
  name: string;
  /** When it was let in, ISO 8601. */
  pairedAt: string;
  /** Has an open connection now. */
  connected: boolean;
  /** How long an answer from it takes, milliseconds; unknown until measured. */
  roundTrip: number | null;
  /** `waiting`: in the waiting room, nobody wears it. */
  state: 'waiting' | 'visiting' | 'paused';
  /** The number that its visitor picked; null for a guest without one. */
  number: number | null;
  /** When its visitor began, ISO 8601; null while it waits. */
  since: string | null;
  /** Where its visitor is, as far as it told. */
  at: DevicePlace | null;
  /** Shows the hall in an immersive session now. */
  immersive: boolean;
  /** Charge, 0-1; null where the device does not tell. */
  battery: number | null;
}

/** A number that a visitor picks on a device. */
export interface VisitorNumber {
  number: number;
  /** Name of the person; null for a guest. */
  name: string | null;
}

const number = z.int().check(z.gte(1), z.lte(99));

/** What a device calls. On the host's own screens these change nothing. */
export const deviceMethods = {
  /**
   * A device tells where its visitor is; kept in memory only, and only the last. Answers what the host
   * wants of it now, for a page that has just begun and missed the events.
   */
  'device.report': method<{ paused: boolean; numbers: number[] }>()({
    access: 'visitor',
    device: true,
    input: z.object({
      // What is left out stays as it was.
      at: z.optional(z.nullable(devicePlaceSchema)),
      immersive: z.optional(z.boolean()),
      battery: z.optional(z.nullable(z.number().check(z.gte(0), z.lte(1)))),
    }),
  }),
  /**
   * The visitor is done: every visit that the device left open is closed, its place forgotten, and the
   * device is in the waiting room. Send what waits first (`EventQueue.flush`): a closed visit takes no
   * more. Answers the numbers that can be picked; `device.numbers` tells when they change.
   */
  'device.wait': method<{ numbers: number[] }>()({
    access: 'visitor',
    device: true,
    input: z.object({}),
  }),
  /**
   * The next visitor picks a number that the host shows, or none as a guest; visits left open are closed
   * as by `device.wait`. `visitor` is what
   * `visits.open` takes until the next `device.wait`; it names nobody. `noticeAccepted`: has read the
   * privacy notice at the host. Error: `device/number-taken`.
   */
  'device.next': method<{ visitor: string; noticeAccepted: boolean }>()({
    access: 'visitor',
    device: true,
    input: z.object({ number: z.nullable(number) }),
  }),
};

/** Devices as the host sees and leads them. */
export const boardMethods = {
  'lan.devices': method<PairedDevice[]>()({ access: 'staff', input: z.object({}) }),
  'lan.revoke': method<null>()({ access: 'staff', input: z.object({ device: z.uuid() }) }),
  /** Tells devices what to do; without `devices`, all of them. `reached`: how many are connected. */
  'lan.command': method<{ reached: number; away: number }>()({
    access: 'staff',
    input: z.object({ devices: z.optional(z.array(z.uuid())), command: deviceCommandSchema }),
  }),
  /** Numbers that nobody has picked yet. */
  'lan.numbers': method<VisitorNumber[]>()({ access: 'staff', input: z.object({}) }),
  /** A number for a person who has read the notice, or for a guest; picked once, within an hour. */
  'lan.give-number': method<VisitorNumber>()({
    access: 'staff',
    input: z.object({ visitor: z.union([z.uuid(), z.literal('guest')]) }),
  }),
  'lan.withdraw-number': method<null>()({ access: 'staff', input: z.object({ number }) }),
};
