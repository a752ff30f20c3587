/** Crockford's base 32: no letter that is mistaken for another. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Five bits each: 50 bits in all. */
const length = 10;

/** The code of a room between branches from random bytes (at least 7): ten signs, 50 bits. */
export function roomCodeFrom(bytes: Uint8Array): string {
  let left = 0n;
  for (const byte of bytes.subarray(0, 7)) left = (left << 8n) | BigInt(byte);
  let code = '';
  for (let index = 0; index < length; index += 1) {
    code += signs[Number(left & 31n)];
    left >>= 5n;
  }
  return code;
}

/** A code as somebody typed it: any case, spaces and hyphens, O for 0, I and L for 1. Nothing where it can't be one. */
export function readRoomCode(typed: string): string | undefined {
  const code = typed
    .toUpperCase()
    .replaceAll(/[\s\-–—·]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return code.length === length && [...code].every((sign) => signs.includes(sign))
    ? code
    : undefined;
}

/** A code as it is shown and said: `4XKQ7-M2PBD`. */
export function writeRoomCode(code: string): string {
  return `${code.slice(0, length / 2)}-${code.slice(length / 2)}`;
}
