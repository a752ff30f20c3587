import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { writeDurably } from '../store/write-durably.ts';

const sealedSchema = z.object({
  format: z.literal('sealed/1'),
  nonce: z.base64(),
  tag: z.base64(),
  body: z.base64(),
});
const CIPHER = 'aes-256-gcm';

/** Writes JSON so that only the holder of `key` (32 bytes) reads it; the file has mode 600. */
export function writeSealed(file: string, key: Buffer, value: unknown): void {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(CIPHER, derive(key), nonce);
  const body = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
  const sealed = {
    format: 'sealed/1',
    nonce: nonce.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
    body: body.toString('base64'),
  };
  writeDurably(file, `${JSON.stringify(sealed)}\n`);
}

/** Nothing where there is no file. Throws when the key is another one or the file was changed. */
export function readSealed(file: string, key: Buffer): unknown {
  if (!existsSync(file)) return undefined;
  const { nonce, tag, body } = sealedSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const decipher = createDecipheriv(CIPHER, derive(key), Buffer.from(nonce, 'base64'), {
    authTagLength: 16,
  });
  decipher.setAuthTag(Buffer.from(tag, 'base64'));
  const text = Buffer.concat([decipher.update(Buffer.from(body, 'base64')), decipher.final()]);
  return JSON.parse(text.toString('utf8'));
}

/** A key from the environment is the store's too: this file gets one of its own from it (RFC 5869). */
function derive(key: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), 'xunzhan lan identity', 32));
}
