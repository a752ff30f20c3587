/** Does something soon after it was asked for, and however often that is, not more often than each `pause` ms. */
export class Calmly {
  readonly #pause: number;
  readonly #work: () => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(pause: number, work: () => void) {
    this.#pause = pause;
    this.#work = work;
  }

  soon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#work();
    }, this.#pause);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
