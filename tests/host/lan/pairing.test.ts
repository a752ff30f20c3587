import { createPairing, tokenHash } from '#host/lan/pairing.ts';
import type { PairingTools } from '#host/lan/pairing.ts';
import { describe, expect, it } from 'vitest';

function setUp() {
  let clock = 1_000_000;
  let count = 0;
  const kept: Parameters<PairingTools['keep']>[0][] = [];
  const pairing = createPairing({
    now: () => clock,
    randomInt: () => 4213,
    randomId: () => `id-${++count}`,
    randomToken: () => `token-${++count}`,
    keep: (device) => kept.push(device),
  });
  return { pairing, kept, wait: (milliseconds: number) => (clock += milliseconds) };
}

const failing = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'other';
  }
  return 'none';
};

describe('pairing', () => {
  it('lets a device in after the right code and a confirmation by name, and hands the token out once', () => {
    const { pairing, kept } = setUp();
    expect(pairing.showCode().code).toBe('004213');
    const asked = pairing.ask('004213', '活动室一号头显');
    expect(pairing.collect(asked.request, asked.secret)).toEqual({ state: 'waiting' });
    expect(pairing.waiting().map(({ name }) => name)).toEqual(['活动室一号头显']);
    pairing.confirm(asked.request);
    const collected = pairing.collect(asked.request, asked.secret);
    if (collected.state !== 'paired') throw new Error('not paired');
    expect(kept).toHaveLength(1);
    expect(kept[0]?.tokenHash).toBe(tokenHash(collected.token));
    expect(JSON.stringify(kept)).not.toContain(collected.token);
    expect(failing(() => pairing.collect(asked.request, asked.secret))).toBe('pairing/gone');
  });

  it('takes a code once', () => {
    const { pairing } = setUp();
    pairing.showCode();
    pairing.ask('004213', 'a');
    expect(failing(() => pairing.ask('004213', 'b'))).toBe('pairing/no-code');
  });

  it('withdraws the code after five wrong tries by anybody, even before the right one', () => {
    const { pairing } = setUp();
    pairing.showCode();
    const codes = ['1', '2', '3', '4', '5'].map((digits) =>
      failing(() => pairing.ask(digits, 'x')),
    );
    expect(codes).toEqual([
      ...Array.from({ length: 4 }, () => 'pairing/wrong-code'),
      'pairing/withdrawn',
    ]);
    expect(failing(() => pairing.ask('004213', 'x'))).toBe('pairing/no-code');
  });

  it('lets a code expire after ten minutes and a request after five', () => {
    const { pairing, wait } = setUp();
    pairing.showCode();
    wait(10 * 60 * 1000);
    expect(failing(() => pairing.ask('004213', 'x'))).toBe('pairing/no-code');
    pairing.showCode();
    const asked = pairing.ask('004213', 'x');
    wait(5 * 60 * 1000 + 1);
    expect(failing(() => pairing.confirm(asked.request))).toBe('pairing/gone');
  });

  it('gives nothing to somebody who does not know the secret, or who was refused', () => {
    const { pairing } = setUp();
    pairing.showCode();
    const asked = pairing.ask('004213', 'x');
    pairing.confirm(asked.request);
    expect(failing(() => pairing.collect(asked.request, 'guess'))).toBe('pairing/gone');
    pairing.refuse(asked.request);
    expect(failing(() => pairing.collect(asked.request, asked.secret))).toBe('pairing/gone');
  });
});
