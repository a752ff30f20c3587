import { createHmac, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { storeError } from './store-errors.ts';
import { writeDurably } from './write-durably.ts';

const hex = z.string().check(z.regex(/^[0-9a-f]+$/));

/** `store.json` beside the store: whose key it needs. Holds no secret. */
const labelSchema = z.object({
  store: z.uuid(),
  /** Tells the right key from a wrong one, so that a wrong key is never taken for damage. */
  keyCheck: hex,
  /** The store was opened once: from then on an empty file is damage, not a beginning. */
  begun: z.boolean(),
  recovery: z.optional(z.object({ salt: hex, nonce: hex, sealed: hex, tag: hex })),
  /** A damaged store that was set aside and of which nobody has taken note yet. */
  setAside: z.optional(z.string()),
});
export type StoreLabel = z.infer<typeof labelSchema>;

export function newLabel(store: string, key: Buffer): StoreLabel {
  return { store, keyCheck: checkOf(key), begun: false };
}

/** @throws XunzhanError `store/failed` for a label that can't be read: its store must not be replaced. */
export function readLabel(file: string): StoreLabel | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return labelSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw storeError('store/failed', error);
  }
}

export function writeLabel(file: string, label: StoreLabel): void {
  writeDurably(file, `${JSON.stringify(label, null, 2)}\n`);
}

export function isKeyOf(label: StoreLabel, key: Buffer): boolean {
  const [a, b] = [Buffer.from(label.keyCheck, 'hex'), Buffer.from(checkOf(key), 'hex')];
  return a.length === b.length && timingSafeEqual(a, b);
}

function checkOf(key: Buffer): string {
  return createHmac('sha256', key)
    .update('xunzhan key check')
    .digest()
    .subarray(0, 12)
    .toString('hex');
}
