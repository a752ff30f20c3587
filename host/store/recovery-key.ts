import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

/** Crockford's base32: no I, L, O, U, so that nothing is misread from paper. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BYTES = 20;
const SECRET_SIGNS = 32;

/** The store's key under lock of the recovery key: AES-256-GCM, key by HKDF-SHA256. Hex. */
export interface WrappedKey {
  salt: string;
  nonce: string;
  sealed: string;
  tag: string;
}

/** A fresh recovery key: 160 bits and a check of 15, seven groups of five signs. */
export function makeRecoveryKey(): string {
  return withCheck(randomBytes(BYTES)).replace(/(.{5})(?=.)/g, '$1-');
}

/** The secret in what somebody typed (case, spaces and hyphens don't matter); nothing if mistyped. */
function readRecoveryKey(typed: string): Buffer | undefined {
  const text = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  const secret = fromSigns(text.slice(0, SECRET_SIGNS));
  return secret?.length === BYTES && withCheck(secret) === text ? secret : undefined;
}

/** Locks a store's key so that the recovery key opens it. */
export function wrapKey(key: Buffer, recoveryKey: string): WrappedKey {
  const secret = readRecoveryKey(recoveryKey);
  if (!secret) throw new TypeError('not a recovery key');
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', lock(secret, salt), nonce);
  const sealed = Buffer.concat([cipher.update(key), cipher.final()]);
  const hex = (bytes: Buffer) => bytes.toString('hex');
  return { salt: hex(salt), nonce: hex(nonce), sealed: hex(sealed), tag: hex(cipher.getAuthTag()) };
}

/** The store's key; nothing if the recovery key is mistyped or another store's. */
export function unwrapKey(wrapped: WrappedKey, recoveryKey: string): Buffer | undefined {
  const secret = readRecoveryKey(recoveryKey);
  if (!secret) return undefined;
  const bytes = (hex: string) => Buffer.from(hex, 'hex');
  try {
    const cipher = createDecipheriv(
      'aes-256-gcm',
      lock(secret, bytes(wrapped.salt)),
      bytes(wrapped.nonce),
      { authTagLength: 16 },
    );
    cipher.setAuthTag(bytes(wrapped.tag));
    return Buffer.concat([cipher.update(bytes(wrapped.sealed)), cipher.final()]);
  } catch {
    return undefined;
  }
}

function lock(secret: Buffer, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, 'xunzhan recovery key', 32));
}

function withCheck(secret: Buffer): string {
  const check = createHash('sha256').update(secret).digest().subarray(0, 2);
  return toSigns(secret) + toSigns(check).slice(0, 3);
}

function toSigns(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((group) => SIGNS[parseInt(group, 2)] ?? '').join('');
}

function fromSigns(text: string): Buffer | undefined {
  const values = [...text].map((sign) => SIGNS.indexOf(sign));
  if (values.includes(-1)) return undefined;
  const bits = values.map((value) => value.toString(2).padStart(5, '0')).join('');
  const bytes = bits.match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => parseInt(byte, 2)));
}
