import { certificateTable } from '../certificates/certificate-table.ts';
import { deviceTable } from '../lan/device-table.ts';
import { roomTable } from '../live/room-table.ts';
import { peopleTable } from '../people/people-table.ts';
import { recordingTable } from '../recordings/recording-table.ts';
import { remarkTable } from '../remarks/remark-table.ts';
import { outboxTable } from '../sync/outbox-table.ts';
import { progressTable } from '../visits/progress-table.ts';
import { statementTable } from '../visits/statement-table.ts';
import { visitTable } from '../visits/visit-table.ts';
import { AppendQueue } from './append-queue.ts';
import type { Db } from './database.ts';
import { metaTable } from './meta-table.ts';
import { asStoreError } from './store-errors.ts';

/** An open store: its tables, and the two ways to change them. */
export class Store {
  readonly meta;
  readonly people;
  readonly visits;
  readonly statements;
  readonly progress;
  readonly outbox;
  readonly remarks;
  readonly certificates;
  readonly devices;
  readonly rooms;
  readonly recordings;
  readonly #db: Db;
  readonly #queue: AppendQueue;
  readonly #onDamage: () => void;
  readonly #forget: (() => void)[] = [];

  /** @param onDamage called when a damaged page was met */
  constructor(db: Db, onDamage: () => void) {
    this.#db = db;
    this.#onDamage = onDamage;
    this.#queue = new AppendQueue(
      db,
      () => this.#forget.forEach((forget) => forget()),
      (error) => this.#explain(error),
    );
    this.meta = metaTable(db);
    this.people = peopleTable(db);
    this.visits = visitTable(db);
    this.statements = statementTable(db);
    this.progress = progressTable(db);
    this.outbox = outboxTable(db);
    this.remarks = remarkTable(db);
    this.certificates = certificateTable(db);
    this.devices = deviceTable(db);
    this.rooms = roomTable(db);
    this.recordings = recordingTable(db);
  }

  /** Runs `work` in the next group commit; see AppendQueue. */
  append<T>(work: () => T): Promise<T> {
    return this.#queue.run(work);
  }

  /** Runs `work` as one transaction, on the disk when this returns. */
  write<T>(work: () => T): T {
    try {
      return this.#db.transaction(work).immediate();
    } catch (error) {
      throw this.#explain(error);
    }
  }

  read<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw this.#explain(error);
    }
  }

  /** `forget` is called when work that had run is undone: what was remembered of it is wrong. */
  onRollback(forget: () => void): void {
    this.#forget.push(forget);
  }

  /** Leaves nothing of what was deleted in the write-ahead log. */
  scrub(): void {
    this.#db.pragma('wal_checkpoint(TRUNCATE)');
  }

  close(): void {
    this.#queue.close();
    this.#db.close();
  }

  /** Closes without writing anything more: what waited is refused. */
  abandon(): void {
    this.#queue.abandon();
    this.#db.close();
  }

  #explain(error: unknown) {
    const reason = asStoreError(error);
    if (reason.code === 'store/corrupt') this.#onDamage();
    return reason;
  }
}
