import type { Session } from '../api/session.ts';
import type { StoreKeeper } from '../store/store-keeper.ts';
import type { DeviceRow } from './device-table.ts';
import { tokenHash } from './pairing.ts';

const COOKIE = 'xunzhan-device';
/** Seconds: a headset in a cupboard over a long holiday need not pair again. */
const COOKIE_LIFE = 180 * 24 * 3600;

/** The cookie by which a paired device is known; only its hash is stored. */
export function deviceCookie(token: string): string {
  return `${COOKIE}=${token}; Path=/; Max-Age=${COOKIE_LIFE}; Secure; HttpOnly; SameSite=Strict`;
}

interface DeviceSessionsOptions {
  keeper: StoreKeeper;
  open: (device: string) => Session;
}

/** Paired devices as sessions of the host API: one a device, whatever number of pages it opens. */
export class DeviceSessions {
  readonly #options: DeviceSessionsOptions;
  readonly #sessions = new Map<string, Session>();

  constructor(options: DeviceSessionsOptions) {
    this.#options = options;
  }

  /** The device that a request's cookies name; looked up each time, so that a revoked one is out at once. */
  find(cookies: string | undefined): { device: DeviceRow; session: Session } | undefined {
    const token = tokenIn(cookies);
    if (token === undefined || this.#options.keeper.trouble) return undefined;
    const store = this.#options.keeper.use();
    const device = store.read(() => store.devices.byToken(tokenHash(token)));
    if (!device) return undefined;
    let session = this.#sessions.get(device.id);
    if (!session) {
      session = this.#options.open(device.id);
      this.#sessions.set(device.id, session);
    }
    return { device, session };
  }

  forget(device: string): void {
    this.#sessions.delete(device);
  }
}

function tokenIn(cookies: string | undefined): string | undefined {
  for (const cookie of cookies?.split(';') ?? []) {
    const [name, value] = cookie.trim().split('=');
    if (name === COOKIE && value) return value;
  }
  return undefined;
}
