import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** Cost of a hash: 2^14 rounds of 8, about 40 ms, for secrets that people may have chosen. */
const cost = { N: 16_384, r: 8, p: 1 };
const hashBytes = 32;

function derive(secret: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, hashBytes, cost, (error, hash) => {
      if (error) reject(error);
      else resolve(hash);
    });
  });
}

/** `scrypt$salt$hash`, base64url: what the store keeps in place of a secret. */
export async function hashSecret(secret: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(secret, salt);
  return `scrypt$${salt.toString('base64url')}$${hash.toString('base64url')}`;
}

export async function isSecret(secret: string, stored: string): Promise<boolean> {
  const [, salt = '', hash = ''] = stored.split('$');
  const wanted = Buffer.from(hash, 'base64url');
  const derived = await derive(secret, Buffer.from(salt, 'base64url'));
  return wanted.length === derived.length && timingSafeEqual(wanted, derived);
}

/** A secret that nobody can guess: 24 random bytes. */
export function newSecret(): string {
  return randomBytes(24).toString('base64url');
}
