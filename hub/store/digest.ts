import { createHash } from 'node:crypto';

/** Short name for a text of any length: 128 bits of SHA-256, base64url. */
export function shortDigest(text: string): string {
  return createHash('sha256').update(text).digest().subarray(0, 16).toString('base64url');
}
