import { randomInt } from 'node:crypto';

/** Crockford's base 32 without letters that are easily taken for others (https://www.crockford.com/base32.html). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groups = 3;
const groupLength = 4;

/** A new code of 60 random bits: `7K3M-Q0ZD-41RP`. */
export function newCertificateCode(): string {
  const character = () => alphabet.charAt(randomInt(alphabet.length));
  const group = () => Array.from({ length: groupLength }, character).join('');
  return Array.from({ length: groups }, group).join('-');
}

/** A code as somebody typed it, in the form in which it was given out: capitals, hyphens, O and I, L corrected. */
export function readCertificateCode(typed: string): string {
  const plain = typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return (plain.match(/.{1,4}/g) ?? []).join('-');
}
