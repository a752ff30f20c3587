import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { makeRecoveryKey, unwrapKey, wrapKey } from '#host/store/recovery-key.ts';

const key = randomBytes(32);

test('the recovery key opens the wrapped key, however it is typed', () => {
  const recoveryKey = makeRecoveryKey();
  const wrapped = wrapKey(key, recoveryKey);
  expect(JSON.stringify(wrapped)).not.toContain(key.toString('hex'));
  const ways = [
    recoveryKey,
    recoveryKey.toLowerCase(),
    recoveryKey.replaceAll('-', ''),
    ` ${recoveryKey.replaceAll('-', ' ').replaceAll('0', 'O').replaceAll('1', 'l')} `,
  ];
  for (const typed of ways) expect(unwrapKey(wrapped, typed)?.equals(key)).toBe(true);
});

test('a mistyped sign is noticed, and another store’s key opens nothing', () => {
  const recoveryKey = makeRecoveryKey();
  const wrapped = wrapKey(key, recoveryKey);
  for (const at of [0, 7, 20, 40]) {
    const sign = recoveryKey[at] === 'A' ? 'B' : 'A';
    const typed = recoveryKey.slice(0, at) + sign + recoveryKey.slice(at + 1);
    expect(unwrapKey(wrapped, typed)).toBeUndefined();
  }
  expect(unwrapKey(wrapped, makeRecoveryKey())).toBeUndefined();
  expect(unwrapKey(wrapped, '')).toBeUndefined();
  expect(() => wrapKey(key, 'not one')).toThrow(TypeError);
});
