/** `burst` at once, then `perSecond`. */
export class TokenBucket {
  readonly #burst: number;
  readonly #perSecond: number;
  readonly #now: () => number;
  #left: number;
  #at: number;

  /** @param now milliseconds */
  constructor(
    { burst, perSecond }: { burst: number; perSecond: number },
    now: () => number = () => performance.now(),
  ) {
    this.#burst = burst;
    this.#perSecond = perSecond;
    this.#now = now;
    this.#left = burst;
    this.#at = now();
  }

  /** Whether one more is allowed now. */
  has(): boolean {
    const moment = this.#now();
    const gained = ((moment - this.#at) / 1000) * this.#perSecond;
    this.#left = Math.min(this.#burst, this.#left + gained);
    this.#at = moment;
    return this.#left >= 1;
  }

  /** Takes one where one is allowed. */
  take(): boolean {
    if (!this.has()) return false;
    this.#left -= 1;
    return true;
  }
}
