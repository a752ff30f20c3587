import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import * as z from 'zod/mini';
import type { StoreKeeper } from '../store/store-keeper.ts';

/** More consoles than ever lead one event; of more, the newest count. */
const MOST = 8;

const keptSchema = z.object({
  /** The room that they are for. */
  room: z.string(),
  hashes: z.array(z.string()),
});

/**
 * Keys by which a console that has led comes back to the same room after the host was started anew. They are 256 bits
 * that one page holds; only their hashes are kept, in the encrypted store, and they open nothing but this one room.
 */
export class GuideKeys {
  readonly #keeper: Pick<StoreKeeper, 'use'>;

  constructor(keeper: Pick<StoreKeeper, 'use'>) {
    this.#keeper = keeper;
  }

  /** A new key for a room. Those for other rooms are over. */
  make(room: string): string {
    const key = randomBytes(32).toString('base64url');
    const hashes = [...this.#hashes(room), hashOf(key).toString('hex')].slice(-MOST);
    this.#keep({ room, hashes });
    return key;
  }

  fits(room: string, key: string): boolean {
    const asked = hashOf(key);
    return this.#hashes(room).some((hash) => {
      const kept = Buffer.from(hash, 'hex');
      return kept.length === asked.length && timingSafeEqual(kept, asked);
    });
  }

  /** No key opens anything any more. */
  forget(): void {
    this.#keep(null);
  }

  #hashes(room: string): string[] {
    const store = this.#keeper.use();
    const kept = keptSchema.safeParse(store.read(() => store.meta.get('guide-keys')));
    return kept.success && kept.data.room === room ? kept.data.hashes : [];
  }

  #keep(kept: z.infer<typeof keptSchema> | null): void {
    const store = this.#keeper.use();
    store.write(() => store.meta.set('guide-keys', kept));
  }
}

function hashOf(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
