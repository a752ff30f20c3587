import type { Store } from '../store/store.ts';
import { batchesOf } from './batches.ts';
import { Delivery, type Parcel, type Verdict } from './deliver.ts';
import { greet } from './hello.ts';
import type { LrsClient } from './lrs-client.ts';

/** Batches under way at once: the server works while the next ones travel. */
const ABREAST = 4;
const PER_WAVE = ABREAST * 100;

interface DrainOptions {
  store: Store;
  client: LrsClient;
  endpoint: string;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Told after every step. */
  onStep: () => void;
}

/** Sends what waits in one store to one LRS. Kept between passes: it remembers verdicts. */
export class OutboxDrain {
  readonly #options: DrainOptions;
  readonly #delivery: Delivery;
  #greeted = false;

  constructor(options: DrainOptions) {
    this.#options = options;
    this.#delivery = new Delivery(options.client);
  }

  /**
   * Sends until nothing waits.
   *
   * @throws Interruption; what had a verdict by then is kept
   */
  async run(): Promise<void> {
    const { store, endpoint, client } = this.#options;
    if (store.read(() => store.outbox.state()).endpoint !== endpoint) this.#offerAgain();
    if (!this.#greeted || !this.#waits()) {
      await greet(client);
      this.#greeted = true;
      this.#checkGeneration();
    }
    while (this.#waits()) await this.#wave();
  }

  /** Offers once more what was refused. @throws Interruption */
  async retryRefused(): Promise<void> {
    const { store } = this.#options;
    let after = 0;
    for (;;) {
      const parcels = store.read(() => store.outbox.refusedAfter(after, 100));
      const last = parcels.at(-1);
      if (!last) return;
      try {
        for (const batch of batchesOf(parcels)) await this.#delivery.send(batch);
      } finally {
        this.#keepVerdicts(parcels);
      }
      after = last.sequence;
    }
  }

  #waits(): boolean {
    const { store } = this.#options;
    return store.read(() => store.outbox.after(store.outbox.state().cursor, 1)).length > 0;
  }

  async #wave(): Promise<void> {
    const { store, onStep } = this.#options;
    const parcels = store.read(() => store.outbox.after(store.outbox.state().cursor, PER_WAVE));
    const batches = batchesOf(parcels).slice(0, ABREAST);
    const results = await Promise.allSettled(batches.map((batch) => this.#delivery.send(batch)));
    if (!this.#checkGeneration()) return;
    this.#advance(batches.flat());
    onStep();
    const failure = results.find((result) => result.status === 'rejected');
    if (failure) throw failure.reason;
  }

  /** Moves the cursor over everything that has a verdict, up to the first that has none. */
  #advance(parcels: readonly Parcel[]): void {
    const { store } = this.#options;
    const { verdicts } = this.#delivery;
    const open = parcels.findIndex(({ sequence }) => !verdicts.has(sequence));
    const done = open === -1 ? parcels : parcels.slice(0, open);
    const [first, last] = [done[0], done.at(-1)];
    const offered = parcels.at(-1)?.sequence ?? 0;
    store.write(() => {
      const state = store.outbox.state();
      const cursor = last?.sequence ?? state.cursor;
      store.outbox.setState({ ...state, cursor, offered: Math.max(state.offered, offered) });
      if (first && last) store.outbox.markSent(first.sequence, last.sequence, this.#timestamp());
      for (const { sequence } of done) this.#refuse(sequence, verdicts.get(sequence));
    });
    for (const { sequence } of done) verdicts.delete(sequence);
  }

  #keepVerdicts(parcels: readonly Parcel[]): void {
    const { store, onStep } = this.#options;
    const { verdicts } = this.#delivery;
    store.write(() => {
      for (const { sequence } of parcels) {
        if (verdicts.get(sequence) === 'sent') store.outbox.release(sequence);
        else this.#refuse(sequence, verdicts.get(sequence));
      }
    });
    for (const { sequence } of parcels) verdicts.delete(sequence);
    onStep();
  }

  #refuse(sequence: number, verdict: Verdict | undefined): void {
    if (verdict === undefined || verdict === 'sent') return;
    this.#options.store.outbox.refuse(sequence, this.#timestamp(), verdict);
  }

  /**
   * A hub that was restored from a backup may lack what it once took: everything that is still held is
   * offered again.
   *
   * @returns whether it is the hub that we know
   */
  #checkGeneration(): boolean {
    const { store, client } = this.#options;
    const { generation } = client;
    const state = store.read(() => store.outbox.state());
    if (generation === undefined || generation === state.generation) return true;
    if (state.generation !== undefined) this.#offerAgain();
    store.write(() => store.outbox.setState({ ...store.outbox.state(), generation }));
    return state.generation === undefined;
  }

  #offerAgain(): void {
    const { store, endpoint } = this.#options;
    this.#delivery.verdicts.clear();
    store.write(() => {
      const { offered } = store.outbox.state();
      store.outbox.setState({ cursor: 0, offered, endpoint });
      store.outbox.clearSent();
    });
  }

  #timestamp(): string {
    return new Date(this.#options.now()).toISOString();
  }
}
