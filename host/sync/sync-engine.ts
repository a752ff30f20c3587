import type { SyncStatus, SyncTrouble } from '#model/host-api/sync.ts';
import { XunzhanError } from '#model/errors.ts';
import type { Services } from '../api/services.ts';
import type { Store } from '../store/store.ts';
import { backoff } from './backoff.ts';
import { BacklogProgress } from './backlog-progress.ts';
import { LrsClient } from './lrs-client.ts';
import { watchNetwork } from './network-watch.ts';
import { OutboxDrain } from './outbox-drain.ts';
import { pullProgress, pushProgress } from './progress-sync.ts';
import { readConfig, type SyncConfig } from './sync-config.ts';
import { Interruption, trouble } from './trouble.ts';

/** All in milliseconds. */
export interface SyncTimings {
  /** Between passes when all is well; a hub that was restored is noticed within it. */
  interval: number;
  /** From a new event to its sending, so that those of one moment travel together. */
  settle: number;
  /** First and longest wait after a failure. */
  backoff: { first: number; most: number };
  /** After a refusal that somebody has to see to. */
  paused: number;
  /** For one request. */
  request: number;
}

export const usualTimings: SyncTimings = {
  interval: 300_000,
  settle: 3000,
  backoff: { first: 2000, most: 300_000 },
  paused: 900_000,
  request: 60_000,
};

const KEPT_DAYS = 90;
/** So many of the days on which something was sent are listed. */
const DAYS_TOLD = 7;
/** A visitor waits no longer for progress from elsewhere, milliseconds. */
const PULL_TIME = 1500;

type EngineServices = Pick<Services, 'keeper' | 'settings' | 'shelf' | 'visits' | 'now' | 'emit'>;
type Wire = { config: SyncConfig; store: Store; client: LrsClient; drain: OutboxDrain };

/** Sends statements and progress whenever there is something to send and somebody to take it. */
export class SyncEngine {
  readonly #services: EngineServices;
  readonly #timings: SyncTimings;
  readonly #backlog: BacklogProgress;
  #wire: Wire | undefined;
  #running: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #nextTry: number | undefined;
  #state: SyncStatus['state'] = 'off';
  #trouble: SyncTrouble | undefined;
  #failures = 0;
  #retryRefused = false;
  #again = false;
  #stopped = true;
  #holds = 0;
  #stopWatching: () => void = () => {};

  constructor(services: EngineServices, timings: SyncTimings) {
    this.#services = services;
    this.#timings = timings;
    this.#backlog = new BacklogProgress(services.emit);
  }

  start(): void {
    this.#stopped = false;
    this.#stopWatching = watchNetwork(() => this.wake());
    this.#schedule(0);
  }

  /** Sends now, whatever was in the way before. */
  wake(): void {
    if (this.#running) this.#again = true;
    else this.#schedule(0);
  }

  /** Something was recorded: sends soon, unless a failure asks for patience. */
  noteNew(): void {
    if (this.#running) this.#again = true;
    else if (this.#state === 'idle') this.#schedule(this.#timings.settle, true);
  }

  /** Offers again what was refused. */
  retry(): void {
    this.#retryRefused = true;
    this.wake();
  }

  /** Runs `work` while nothing is on its way; what had been offered by then is written down. */
  async quiet<T>(work: () => T): Promise<T> {
    this.#holds += 1;
    this.#hangUp();
    await this.#running;
    try {
      return work();
    } finally {
      this.#holds -= 1;
      this.#schedule(0);
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#stopWatching();
    clearTimeout(this.#timer);
    this.#hangUp();
    await this.#running;
  }

  status(): SyncStatus {
    const store = this.#services.keeper.use();
    return store.read(() => {
      const { outbox } = store;
      const on = readConfig(store).endpoint !== '';
      const waiting = outbox.countAfter(outbox.state().cursor);
      const quarantined = outbox.refusedCount();
      const lastSent = outbox.lastSent();
      return {
        state: on ? (this.#state === 'off' ? 'idle' : this.#state) : 'off',
        waiting,
        sent: Math.max(0, outbox.countAfter(0) - waiting - quarantined),
        quarantined,
        sentDays: outbox.sentDays(DAYS_TOLD),
        ...(lastSent === undefined ? {} : { lastSent }),
        ...(on && this.#nextTry !== undefined
          ? { nextTry: new Date(this.#nextTry).toISOString() }
          : {}),
        ...(on && this.#trouble ? { trouble: this.#trouble } : {}),
      };
    });
  }

  /** Fetches a rostered person's progress from elsewhere before a visit; never in its way. */
  async pullBeforeVisit(person: string, exhibition: string): Promise<void> {
    if (this.#state === 'waiting' || this.#state === 'paused' || this.#silent) return;
    try {
      const { client, store, config } = this.#connect();
      if (config.endpoint === '') return;
      await pullProgress(this.#services, store, client, { person, exhibition, timeout: PULL_TIME });
    } catch {
      // The visit goes on with what this host knows; the next pass merges.
    }
  }

  get #silent(): boolean {
    return this.#stopped || this.#holds > 0;
  }

  #schedule(wait: number, onlySooner = false): void {
    if (this.#silent) return;
    const at = this.#services.now() + wait;
    if (onlySooner && this.#nextTry !== undefined && this.#nextTry < at) return;
    clearTimeout(this.#timer);
    this.#nextTry = at;
    this.#timer = setTimeout(() => this.#begin(), wait).unref();
  }

  #begin(): void {
    if (this.#running || this.#silent) return;
    this.#nextTry = undefined;
    this.#running = this.#pass()
      .catch((error: unknown) => console.error('sync:', error))
      .finally(() => {
        this.#running = undefined;
        if (this.#again) this.#schedule(this.#state === 'idle' ? this.#timings.settle : 0, true);
        this.#again = false;
      });
  }

  async #pass(): Promise<void> {
    if (this.#services.keeper.trouble) return this.#schedule(this.#timings.interval);
    try {
      const { config, store, drain, client } = this.#connect();
      if (config.endpoint === '') {
        this.#settle('off');
        return;
      }
      this.#settle('sending');
      if (this.#retryRefused) {
        await drain.retryRefused();
        this.#retryRefused = false;
      }
      await drain.run();
      await pushProgress(this.#services, store, client);
      this.#prune(store);
      this.#failures = 0;
      this.#settle('idle');
      this.#schedule(this.#timings.interval);
    } catch (error) {
      this.#interrupted(error);
    }
    return undefined;
  }

  #interrupted(error: unknown): void {
    if (this.#silent) return;
    const { pause, retryAfter, found } = causeOf(error);
    this.#failures += 1;
    const patience = backoff(this.#failures, this.#timings.backoff, Math.random());
    this.#settle(pause ? 'paused' : 'waiting', found);
    this.#schedule(pause ? this.#timings.paused : Math.max(patience, retryAfter ?? 0));
  }

  #settle(state: SyncStatus['state'], found?: SyncTrouble): void {
    const changed = state !== this.#state || found?.code !== this.#trouble?.code;
    this.#state = state;
    if (state !== 'sending') this.#trouble = found;
    if (state !== 'sending') this.#backlog.end();
    if (changed) this.#services.emit({ name: 'sync.changed', data: {} });
  }

  /** The line to the LRS of the present settings. */
  #connect(): Wire {
    const store = this.#services.keeper.use();
    const config = readConfig(store);
    const known = this.#wire;
    if (known?.store === store && JSON.stringify(known.config) === JSON.stringify(config))
      return known;
    this.#hangUp();
    const client = new LrsClient(config, this.#timings.request);
    const drain = new OutboxDrain({
      store,
      client,
      endpoint: config.endpoint,
      now: this.#services.now,
      onStep: () => this.#stepped(store),
    });
    this.#wire = { config, store, client, drain };
    return this.#wire;
  }

  #stepped(store: Store): void {
    this.#failures = 0;
    this.#backlog.step(() =>
      store.read(() => store.outbox.countAfter(store.outbox.state().cursor)),
    );
  }

  #hangUp(): void {
    this.#wire?.client.close();
    this.#wire = undefined;
  }

  #prune(store: Store): void {
    const before = new Date(this.#services.now() - KEPT_DAYS * 86_400_000).toISOString();
    store.write(() => store.outbox.pruneSentBefore(before));
  }
}

function causeOf(error: unknown): { pause: boolean; retryAfter?: number; found: SyncTrouble } {
  if (error instanceof Interruption) {
    const { pause, retryAfter } = error;
    return { pause, found: error.trouble, ...(retryAfter === undefined ? {} : { retryAfter }) };
  }
  if (error instanceof XunzhanError) return { pause: false, found: error };
  console.error('sync:', error);
  return { pause: false, found: trouble('sync/server') };
}
