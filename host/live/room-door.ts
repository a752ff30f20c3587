import type { LanStatus } from '#model/host-api/lan.ts';
import type { RoomPass } from '#model/host-api/room.ts';
import { qrRows } from '../lan/qr.ts';
import type { LiveSockets } from './live-sockets.ts';
import { startPhoneServer } from './phone-server.ts';
import type { RoomDesk } from './room-desk.ts';
import { roomError } from './room-errors.ts';

interface DoorOptions {
  room: RoomDesk;
  live: LiveSockets;
  lan: () => LanStatus;
  pageDir: string;
  /** Of plain HTTP; 0 chooses a free one. */
  port: number;
  now: () => number;
}

/** The way in for phones: what the projector's QR code says, and plain HTTP where the guide allows it. */
export class RoomDoor {
  readonly #options: DoorOptions;
  #plain: { address: string; base: string; close: () => Promise<void> } | undefined;

  constructor(options: DoorOptions) {
    this.#options = options;
  }

  /**
   * HTTPS where phones trust the certificate that the organisation brought; else plain HTTP if allowed.
   *
   * @throws XunzhanError `room/not-open`, `room/no-way-in`
   */
  pass(): RoomPass {
    const { secret, until } = this.#options.room.pass();
    const base = this.#base();
    if (base === undefined) throw roomError('room/no-way-in');
    const address = `${base}#/room/${secret}`;
    return { address, qr: qrRows(address), until, named: base.startsWith('https:') };
  }

  /** @throws XunzhanError `room/not-open`, `room/not-shared` */
  async allowPlain(allowed: boolean): Promise<void> {
    const { room, live, pageDir, port, now } = this.#options;
    await this.close();
    if (!allowed) return;
    const status = this.#options.lan();
    if (!room.status().open) throw roomError('room/not-open');
    if (!status.running) throw roomError('room/not-shared');
    const { address } = status.interface;
    const server = await startPhoneServer({ pageDir, room, live, address, port, now });
    this.#plain = { address, ...server };
  }

  async close(): Promise<void> {
    const plain = this.#plain;
    this.#plain = undefined;
    await plain?.close();
  }

  #base(): string | undefined {
    const status = this.#options.lan();
    if (status.running && status.certificate === 'customer') return status.address;
    return status.running && this.#plain?.address === status.interface.address
      ? this.#plain.base
      : undefined;
  }
}
