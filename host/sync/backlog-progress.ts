import type { HostEvent } from '#model/host-api/events.ts';

/** Fewer than this are gone before anybody looks. */
const LONG = 1000;
const EVERY_MS = 300;

/** Tells the pages how far a long backlog is. */
export class BacklogProgress {
  readonly #emit: (event: HostEvent) => void;
  #begun: { total: number; at: number } | undefined;
  #told = 0;

  constructor(emit: (event: HostEvent) => void) {
    this.#emit = emit;
  }

  /** @param count how many wait; asked for only when it is time to tell */
  step(count: () => number): void {
    const now = performance.now();
    if (now - this.#told < EVERY_MS) return;
    this.#told = now;
    const waiting = count();
    if (!this.#begun) {
      if (waiting >= LONG) this.#begun = { total: waiting, at: now };
      return;
    }
    const share = Math.min(1, Math.max(0, 1 - waiting / this.#begun.total));
    const seconds = (now - this.#begun.at) / 1000;
    this.#tell(share, share > 0 ? Math.round((seconds / share) * (1 - share)) : undefined);
  }

  end(): void {
    if (!this.#begun) return;
    this.#begun = undefined;
    this.#tell(1, 0, true);
  }

  #tell(share: number, secondsLeft: number | undefined, done = false): void {
    this.#emit({
      name: 'work.progress',
      data: {
        work: 'sync',
        share,
        text: { 'zh-CN': '正在向总部发送学习记录', en: 'Sending records to headquarters' },
        ...(secondsLeft === undefined ? {} : { secondsLeft }),
        ...(done ? { done } : {}),
      },
    });
  }
}
