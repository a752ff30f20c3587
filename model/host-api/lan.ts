import * as z from 'zod/mini';
import { method } from './method.ts';

/** A network that this machine is in. */
export interface LanInterface {
  /** What the system calls it: `eth0`, `WLAN`. */
  name: string;
  /** IPv4. */
  address: string;
}

/** Sharing with headsets and phones, as staff see it. */
export type LanStatus =
  | { running: false }
  | {
      running: true;
      interface: LanInterface;
      /** `https://192.168.1.20:8443/` */
      address: string;
      /** The same by name, for networks that pass mDNS on; absent where no name is announced. */
      named?: string;
      /** `http://localhost:8444/`: for a USB cable and for browsers on this machine. */
      local: string;
      /** Port of `local`. */
      localPort: number;
      /** Fingerprint (SHA-256, pairs) of the authority that devices may install. */
      fingerprint: string;
      /** Whose certificate is shown: this installation's, or one that the organisation brought. */
      certificate: 'own' | 'customer';
      /** The address as a QR code: rows of `0` (light) and `1` (dark), without a margin. */
      qr: string[];
    };

const pem = z.string().check(z.minLength(1), z.maxLength(20_000));

export const lanMethods = {
  'lan.status': method<LanStatus>()({ access: 'staff', input: z.object({}) }),
  'lan.interfaces': method<LanInterface[]>()({ access: 'staff', input: z.object({}) }),
  'lan.start': method<LanStatus>()({
    access: 'staff',
    input: z.object({ address: z.ipv4() }),
  }),
  'lan.stop': method<LanStatus>()({ access: 'staff', input: z.object({}) }),
  /** A new code for one device; `until` in milliseconds since 1970. `qr` holds address and code. */
  'lan.show-code': method<{ code: string; until: number; qr: string[] }>()({
    access: 'staff',
    input: z.object({}),
  }),
  /** Devices that told the right code and wait to be let in by name. */
  'lan.waiting': method<{ id: string; name: string; askedAt: number }[]>()({
    access: 'staff',
    input: z.object({}),
  }),
  'lan.confirm': method<null>()({ access: 'staff', input: z.object({ request: z.uuid() }) }),
  'lan.refuse': method<null>()({ access: 'staff', input: z.object({ request: z.uuid() }) }),
  /** The authority's certificate (DER), to be installed on devices. */
  'lan.authority': method<{ fileName: string; base64: string }>()({
    access: 'staff',
    input: z.object({}),
  }),
  /** A certificate that the organisation brought, PEM, chain included; `null` goes back to the own one. */
  'lan.use-certificate': method<LanStatus>()({
    access: 'staff',
    input: z.object({ identity: z.nullable(z.object({ certificate: pem, key: pem })) }),
  }),
};

/** What a device that is not paired may send to `/api/pairing/ask` and `/api/pairing/collect`. */
export const pairingSchemas = {
  ask: z.object({
    code: z.string().check(z.regex(/^\d{6}$/)),
    name: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)),
  }),
  collect: z.object({ request: z.uuid(), secret: z.string().check(z.maxLength(100)) }),
};
