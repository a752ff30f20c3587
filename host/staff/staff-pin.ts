import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import * as z from 'zod/mini';
import { XunzhanError } from '#model/errors.ts';
import type { Store } from '../store/store.ts';
import type { StoreKeeper } from '../store/store-keeper.ts';

const pinSchema = z.object({ salt: z.string(), hash: z.string() });
const triesSchema = z.object({ wrong: z.int(), until: z.number() });
type Tries = z.infer<typeof triesSchema>;

const FREE_TRIES = 5;
const FIRST_DELAY = 30_000;
const LONGEST_DELAY = 3_600_000;

/** scrypt's cost (RFC 7914): 32 MiB and some 0.1 s a try. */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 };

/**
 * The staff PIN. After five wrong tries each further one doubles a delay, from half a minute to an hour;
 * tries are counted before they are judged and kept in the store, so that neither asking in parallel nor
 * starting anew helps.
 */
export class StaffPin {
  readonly #keeper: StoreKeeper;
  readonly #now: () => number;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(keeper: StoreKeeper, now: () => number) {
    this.#keeper = keeper;
    this.#now = now;
  }

  isSet(): boolean {
    const store = this.#keeper.use();
    return store.read(() => store.meta.get('pin')) !== undefined;
  }

  /** Also forgets wrong tries. */
  async set(pin: string): Promise<void> {
    const salt = randomBytes(16);
    const hash = await digest(pin, salt);
    const store = this.#keeper.use();
    store.write(() => {
      store.meta.set('pin', { salt: salt.toString('hex'), hash: hash.toString('hex') });
      store.meta.set('pin-tries', { wrong: 0, until: 0 });
    });
  }

  /** @throws XunzhanError `staff/pin-wrong`, `staff/pin-wait`, `staff/pin-unset` */
  check(pin: string): Promise<void> {
    const mine = this.#turn.then(() => this.#judge(pin));
    this.#turn = mine.catch(() => undefined);
    return mine;
  }

  async #judge(pin: string): Promise<void> {
    const store = this.#keeper.use();
    const kept = pinSchema.safeParse(store.read(() => store.meta.get('pin')));
    if (!kept.success) throw unset();
    const tries = triesOf(store);
    // A clock that was set back must not lock for longer than the longest delay.
    const left = Math.min(tries.until - this.#now(), LONGEST_DELAY);
    if (left > 0) throw wait(left);
    const wrong = tries.wrong + 1;
    const until = wrong < FREE_TRIES ? 0 : this.#now() + delayAfter(wrong);
    store.write(() => store.meta.set('pin-tries', { wrong, until }));
    const hash = await digest(pin, Buffer.from(kept.data.salt, 'hex'));
    if (!timingSafeEqual(hash, Buffer.from(kept.data.hash, 'hex'))) throw mistaken(wrong);
    store.write(() => store.meta.set('pin-tries', { wrong: 0, until: 0 }));
  }
}

function triesOf(store: Store): Tries {
  const kept = triesSchema.safeParse(store.read(() => store.meta.get('pin-tries')));
  return kept.success ? kept.data : { wrong: 0, until: 0 };
}

function delayAfter(wrong: number): number {
  return Math.min(FIRST_DELAY * 2 ** (wrong - FREE_TRIES), LONGEST_DELAY);
}

function digest(pin: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, 32, COST, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

function mistaken(wrong: number): XunzhanError {
  const left = Math.max(FREE_TRIES - wrong, 0);
  return new XunzhanError('staff/pin-wrong', {
    'zh-CN': left > 0 ? `密码不对，还可以试 ${left} 次。` : '密码不对，请稍后再试。',
    en: left > 0 ? `Wrong PIN; ${left} more tries.` : 'Wrong PIN; try again later.',
  });
}

function wait(milliseconds: number): XunzhanError {
  const seconds = Math.ceil(milliseconds / 1000);
  return new XunzhanError('staff/pin-wait', {
    'zh-CN': `输错次数过多，请 ${seconds} 秒后再试。忘记密码可用恢复密钥重设。`,
    en: `Too many wrong tries; try again in ${seconds} seconds. A forgotten PIN can be reset with the recovery key.`,
  });
}

function unset(): XunzhanError {
  return new XunzhanError('staff/pin-unset', {
    'zh-CN': '还没有设置工作人员密码。',
    en: 'No staff PIN has been set yet.',
  });
}
