import type { AppendTools } from './append.ts';
import { appendBatches } from './append.ts';
import type { Batch, BatchOutcome } from './new-statement.ts';

interface Waiting {
  batch: Batch;
  resolve: (outcome: BatchOutcome) => void;
  reject: (error: unknown) => void;
}

/** Statements that share one transaction at most. */
const statementsAtOnce = 2000;

/**
 * Commits the batches of requests that come at the same time in one transaction, because a commit
 * costs a write to the disk. A request is answered only after the commit that holds its batch.
 */
export class AppendQueue {
  readonly #tools: AppendTools;
  #waiting: Waiting[] = [];
  #running: Promise<void> | undefined;

  constructor(tools: AppendTools) {
    this.#tools = tools;
  }

  add(batch: Batch): Promise<BatchOutcome> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ batch, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Resolves when nothing waits any more. */
  async drain(): Promise<void> {
    while (this.#running) await this.#running;
  }

  #take(): Waiting[] {
    let count = 0;
    let taken = 0;
    for (const { batch } of this.#waiting) {
      if (taken > 0 && count + batch.statements.length > statementsAtOnce) break;
      count += batch.statements.length;
      taken += 1;
    }
    return this.#waiting.splice(0, taken);
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      // SQLite holds the thread while it commits: let the requests that came meanwhile be read.
      await new Promise((resolve) => setImmediate(resolve));
      const group = this.#take();
      try {
        const outcomes = await appendBatches(
          this.#tools,
          group.map((waiting) => waiting.batch),
        );
        group.forEach((waiting, index) => {
          waiting.resolve(outcomes[index] ?? { conflict: undefined, stored: undefined });
        });
      } catch (error) {
        this.#tools.definitions.forget();
        for (const waiting of group) waiting.reject(error);
      }
    }
    // In the same breath as the last look at the queue: a batch added later starts a new run.
    this.#running = undefined;
  }
}
