import { XunzhanError } from '#model/errors.ts';
import type { Db } from './database.ts';
import { storeError } from './store-errors.ts';

interface Waiting {
  work: () => unknown;
  done: (value: unknown) => void;
  failed: (error: unknown) => void;
}

/**
 * Group commit: work from many callers shares one transaction, and so one wait for the disk. Nobody is
 * answered before it is on the disk. A group is what arrived while the last one was being committed: no
 * timer, so that one visitor alone waits for the disk only, and many share each wait (a tenth of a second
 * even on a slow disk).
 */
export class AppendQueue {
  readonly #db: Db;
  readonly #rolledBack: () => void;
  readonly #explain: (error: unknown) => XunzhanError;
  #waiting: Waiting[] = [];
  #next: NodeJS.Immediate | undefined;
  #closed = false;

  /**
   * @param rolledBack called when work that had run is undone: what was remembered of it is wrong
   * @param explain turns what SQLite throws into what the callers are told
   */
  constructor(db: Db, rolledBack: () => void, explain: (error: unknown) => XunzhanError) {
    this.#db = db;
    this.#rolledBack = rolledBack;
    this.#explain = explain;
  }

  /**
   * Runs `work` inside the next transaction; the promise settles after its commit. Work that throws a
   * XunzhanError must do so before it writes: it then fails alone. Any other error undoes the whole group.
   */
  run<T>(work: () => T): Promise<T> {
    if (this.#closed) return Promise.reject(storeError('store/closed'));
    return new Promise<T>((resolve, reject) => {
      let value: T;
      this.#waiting.push({
        work: () => (value = work()),
        done: () => resolve(value),
        failed: reject,
      });
      this.#next ??= setImmediate(() => this.flush());
    });
  }

  /** Commits what waits, now. */
  flush(): void {
    clearImmediate(this.#next);
    this.#next = undefined;
    const group = this.#waiting;
    if (group.length === 0) return;
    this.#waiting = [];
    const refused = new Map<Waiting, XunzhanError>();
    try {
      this.#db
        .transaction(() => {
          for (const item of group) {
            try {
              item.work();
            } catch (error) {
              if (!(error instanceof XunzhanError)) throw error;
              refused.set(item, error);
            }
          }
        })
        .immediate();
    } catch (error) {
      this.#rolledBack();
      const reason = this.#explain(error);
      for (const item of group) item.failed(refused.get(item) ?? reason);
      return;
    }
    for (const item of group) {
      const error = refused.get(item);
      if (error) item.failed(error);
      else item.done(undefined);
    }
  }

  close(): void {
    this.flush();
    this.#closed = true;
  }

  /** Refuses what waits. */
  abandon(): void {
    this.#closed = true;
    clearImmediate(this.#next);
    for (const item of this.#waiting.splice(0)) item.failed(storeError('store/closed'));
  }
}
