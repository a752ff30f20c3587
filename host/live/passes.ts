import { randomBytes, timingSafeEqual } from 'node:crypto';

/** Milliseconds that a pass lets in; a new one is made when half of it is over. */
const PASS_LIFE = 10 * 60_000;

interface Pass {
  secret: string;
  until: number;
}

/** Short-lived passes by which phones enter a room: 80 bits each, the last two count. */
export class Passes {
  readonly #now: () => number;
  #passes: Pass[] = [];

  /** @param now milliseconds */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** The pass to show now; `until` when it has to be asked for again, milliseconds since 1970. */
  current(): Pass {
    const now = this.#now();
    const [newest] = this.#passes;
    if (newest && newest.until - now > PASS_LIFE / 2) return newest;
    const pass = { secret: randomBytes(10).toString('base64url'), until: now + PASS_LIFE };
    this.#passes = [pass, ...this.#passes].slice(0, 2);
    return pass;
  }

  fits(secret: string): boolean {
    const given = Buffer.from(secret);
    return this.#passes.some((pass) => {
      const kept = Buffer.from(pass.secret);
      const same = kept.length === given.length && timingSafeEqual(kept, given);
      return same && this.#now() < pass.until;
    });
  }
}
