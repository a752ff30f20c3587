import type { DeviceCommand, DevicePlace, PairedDevice } from '#model/host-api/devices.ts';
import { lanError } from './lan-errors.ts';

/** A number that nobody picks is free again after so long, milliseconds. */
const numberLife = 60 * 60 * 1000;
const highestNumber = 99;

type Standing = Exclude<DeviceCommand, { kind: 'go' }>;

/** What is known of a device beyond that it is paired; kept in memory only. */
interface Seat {
  /** Who wears it: what the device calls its visitor, and a person's id or `guest`. Nobody in the waiting room. */
  sitting: { alias: string; visitor: string; number: number | null; since: number } | null;
  at: DevicePlace | null;
  immersive: boolean;
  battery: number | null;
  paused: boolean;
  /** To be said again when the device is back. */
  unheard: Standing | null;
}

interface BoardTools {
  /** Milliseconds since 1970. */
  now: () => number;
  randomId: () => string;
}

/** Who wears which device, and the numbers by which visitors come to one. Pure but for its clock. */
export class DeviceBoard {
  readonly #tools: BoardTools;
  readonly #seats = new Map<string, Seat>();
  readonly #numbers = new Map<number, { visitor: string; until: number }>();
  #lastNumber = 0;

  constructor(tools: BoardTools) {
    this.#tools = tools;
  }

  /** The numbers that can be picked, and whose they are (a person's id or `guest`), as given. */
  numbers(): { number: number; visitor: string }[] {
    for (const [number, { until }] of this.#numbers)
      if (this.#tools.now() >= until) this.#numbers.delete(number);
    return [...this.#numbers].map(([number, { visitor }]) => ({ number, visitor }));
  }

  /** The next free number; a visitor who has one keeps it. */
  giveNumber(visitor: string): number {
    const known = this.numbers();
    const own = known.find((one) => visitor !== 'guest' && one.visitor === visitor);
    if (own) return own.number;
    if (known.length >= highestNumber) throw lanError('lan/no-number');
    do this.#lastNumber = (this.#lastNumber % highestNumber) + 1;
    while (this.#numbers.has(this.#lastNumber));
    this.#numbers.set(this.#lastNumber, { visitor, until: this.#tools.now() + numberLife });
    return this.#lastNumber;
  }

  withdrawNumber(number: number): void {
    this.#numbers.delete(number);
  }

  /** The visitor of a device is done. */
  wait(device: string): void {
    const { battery } = this.#seat(device);
    this.#seats.set(device, { ...emptySeat, battery });
  }

  /** @returns what the device calls its visitor from now on, and whether the notice was read */
  next(device: string, number: number | null): { visitor: string; noticeAccepted: boolean } {
    const found = this.numbers().find((one) => one.number === number);
    if (number !== null && !found) throw lanError('device/number-taken');
    if (number !== null) this.#numbers.delete(number);
    const alias = this.#tools.randomId();
    const visitor = found?.visitor ?? 'guest';
    const { battery, immersive } = this.#seat(device);
    this.#seats.set(device, {
      ...emptySeat,
      battery,
      immersive,
      sitting: { alias, visitor, number, since: this.#tools.now() },
    });
    // Numbers go to people who have read it; a guest reads it each time.
    return { visitor: alias, noticeAccepted: visitor !== 'guest' };
  }

  /**
   * For whom a device opens a visit: a person's id or `guest`.
   *
   * @param visitor what the device calls its visitor; `guest` before anybody picked a number
   * @throws XunzhanError `device/sitting-over`
   */
  visitorOf(device: string, visitor: string): string {
    const { sitting } = this.#seat(device);
    if (sitting?.alias === visitor) return sitting.visitor;
    if (visitor !== 'guest') throw lanError('device/sitting-over');
    if (!sitting)
      this.#change(device, {
        sitting: { alias: 'guest', visitor: 'guest', number: null, since: this.#tools.now() },
      });
    return 'guest';
  }

  report(
    device: string,
    told: {
      at?: DevicePlace | null | undefined;
      immersive?: boolean | undefined;
      battery?: number | null | undefined;
    },
  ): void {
    const { at, immersive, battery } = told;
    this.#change(device, {
      ...(at === undefined ? {} : { at }),
      ...(immersive === undefined ? {} : { immersive }),
      ...(battery === undefined ? {} : { battery }),
    });
  }

  /** Notes a command; `heard`: the device is connected and gets it at once. */
  command(device: string, command: DeviceCommand, heard: boolean): void {
    if (command.kind === 'go') return;
    this.#change(device, {
      paused: command.kind === 'pause',
      unheard: heard ? null : command,
    });
  }

  /** What a device that is back has to be told: it was away when it was said, or its page is a new one. */
  unheard(device: string): Standing | null {
    const { unheard, paused } = this.#seat(device);
    this.#change(device, { unheard: null });
    return unheard ?? (paused ? { kind: 'pause' } : null);
  }

  forget(device: string): void {
    this.#seats.delete(device);
  }

  view(
    device: string,
  ): Pick<PairedDevice, 'state' | 'number' | 'since' | 'at' | 'immersive' | 'battery'> {
    const { sitting, at, immersive, battery, paused } = this.#seat(device);
    return {
      state: paused ? 'paused' : sitting || at ? 'visiting' : 'waiting',
      number: sitting?.number ?? null,
      since: sitting ? new Date(sitting.since).toISOString() : null,
      at,
      immersive,
      battery,
    };
  }

  #seat(device: string): Seat {
    return this.#seats.get(device) ?? emptySeat;
  }

  #change(device: string, change: Partial<Seat>): void {
    this.#seats.set(device, { ...this.#seat(device), ...change });
  }
}

const emptySeat: Seat = {
  sitting: null,
  at: null,
  immersive: false,
  battery: null,
  paused: false,
  unheard: null,
};
