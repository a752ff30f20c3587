import { XunzhanError } from '#model/errors.ts';
import type { Db } from './database.ts';
import { storeError } from './store-errors.ts';

/** No acknowledgement waits longer for others to share its commit, milliseconds. */
export const MAX_WAIT = 100;

interface Waiting {
  work: () => unknown;
  done: (value: unknown) => void;
  failed: (error: unknown) => void;
}

/**
 * Group commit: work from many callers shares one transaction, and so one wait for the disk. Nobody is
 * answered before it is on the disk. On a slow disk a group gathers for as long as the last commit took,
 * so that the disk is busy half the time at most.
 */
export class AppendQueue {
  readonly #db: Db;
  readonly #rolledBack: () => void;
  readonly #explain: (error: unknown) => XunzhanError;
  #waiting: Waiting[] = [];
  #timer: NodeJS.Timeout | undefined;
  #lastCommit = 0;
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
      this.#timer ??= setTimeout(() => this.flush(), Math.min(MAX_WAIT, this.#lastCommit));
    });
  }

  /** Commits what waits, now. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const group = this.#waiting;
    if (group.length === 0) return;
    this.#waiting = [];
    const refused = new Map<Waiting, XunzhanError>();
    const began = performance.now();
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
    this.#lastCommit = performance.now() - began;
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
    clearTimeout(this.#timer);
    for (const item of this.#waiting.splice(0)) item.failed(storeError('store/closed'));
  }
}
