import * as z from 'zod/mini';
import { relayCodes } from '#model/relay/limits.ts';
import { relaySaySchema, type RelaySay } from '#model/relay/relay-messages.ts';
import type { HubLine } from './hub-line.ts';
import type { RelayLimits } from './relay-limits.ts';
import type { RelayRooms, RelaySeat } from './relay-rooms.ts';
import { TokenBucket } from './token-bucket.ts';

interface GuestOptions {
  /** Name of the key that the host came with. */
  key: string;
  line: HubLine;
  rooms: RelayRooms;
  limits: RelayLimits;
  /** Wrong codes that this key may still try. */
  guesses: TokenBucket;
  onTrouble: (error: unknown) => void;
}

/** Looks in a row that may miss a room before it counts as over. */
const MISSING = 3;

/** The latest of these is enough for one who reads slowly. */
const replaceable: ReadonlySet<string> = new Set([
  'scene',
  'pose',
  'elsewhere',
  'people',
  'counts',
]);

/** One host at the relay: first it says what it wants, then it leads or it reports. */
export class RelayGuest {
  readonly #options: GuestOptions;
  #seat: RelaySeat | undefined;
  #mayTalk: TokenBucket;
  /** How often in a row its room was not to be found. */
  #missing = 0;
  #entering = false;
  #gone = false;

  constructor(options: GuestOptions) {
    this.#options = options;
    this.#mayTalk = new TokenBucket(options.limits.branch);
  }

  /** Whether it has said what it wants. */
  get isIn(): boolean {
    return this.#seat !== undefined;
  }

  hear(text: string): void {
    if (this.#gone) return;
    const said = z.safeParse(relaySaySchema, parsed(text));
    if (!said.success || !this.#mayTalk.take()) return this.#end(relayCodes.cut);
    const message = said.data;
    if (message.kind === 'heartbeat') return this.#options.line.say('{"kind":"heartbeat"}');
    if (message.kind === 'open' || message.kind === 'join') {
      if (this.#entering) return this.#end(relayCodes.cut);
      this.#entering = true;
      this.#enter(message).catch((error: unknown) => {
        this.#options.onTrouble(error);
        this.#end(relayCodes.later);
      });
      return undefined;
    }
    return this.#pass(message);
  }

  /** Keeps its place; ends the line where the room is over. */
  async keep(): Promise<void> {
    try {
      if (!this.#seat) return;
      this.#missing = (await this.#seat.keep()) ? 0 : this.#missing + 1;
      // Redis that was started empty knows the room again when its guide's host is next looked at.
      if (this.#missing > MISSING) this.#end(relayCodes.ended);
    } catch (error) {
      // What the processes share is away: whoever is in stays in.
      this.#options.onTrouble(error);
    }
  }

  /** The line is closed. */
  left(): void {
    this.#gone = true;
    this.#seat?.leave();
    this.#seat = undefined;
  }

  async #enter(message: Extract<RelaySay, { kind: 'open' | 'join' }>): Promise<void> {
    const { key, line, rooms, limits, guesses } = this.#options;
    // Before looking, so that guessing on tells nothing.
    if (message.kind === 'join' && !guesses.has()) return this.#end(relayCodes.guessing);
    const seat =
      message.kind === 'open'
        ? await rooms.open(key, message, line)
        : await rooms.join(key, message, line);
    if (typeof seat === 'number') {
      if (seat === relayCodes.unknown) guesses.take();
      return this.#end(seat);
    }
    if (this.#gone) return seat.leave();
    this.#seat = seat;
    if (message.kind === 'open') this.#mayTalk = new TokenBucket(limits.guide);
    return undefined;
  }

  /** Who may say what: anything else is a forgery. */
  #pass(message: Exclude<RelaySay, { kind: 'open' | 'join' | 'heartbeat' }>): void {
    const seat = this.#seat;
    if (!seat) return this.#end(relayCodes.cut);
    const { room, branch } = seat;
    if (message.kind === 'report') {
      if (branch === undefined) return this.#end(relayCodes.cut);
      const { kind } = message.message;
      const slot = replaceable.has(kind) ? `${branch} ${kind}` : null;
      return room.toGuide({ kind: 'reported', branch, message: message.message }, slot);
    }
    if (branch !== undefined) return this.#end(relayCodes.cut);
    if (message.kind === 'lead') {
      const { kind } = message.message;
      const slot = replaceable.has(kind) ? kind : null;
      return room.toBranches(message.to, { kind: 'led', message: message.message }, slot);
    }
    this.#seat = undefined;
    this.#gone = true;
    this.#options.rooms.end(seat, this.#options.key).catch(this.#options.onTrouble);
    return undefined;
  }

  #end(code: number): void {
    this.#options.line.close(code);
    this.left();
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
