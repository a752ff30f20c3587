import {
  decodeLightPlanes,
  encodeLightPlanes,
  lightHeader,
  readLightHeader,
} from '#model/lightmap/codec.ts';
import { fromHalf, toHalf } from '#model/lightmap/half-float.ts';
import { describe, expect, it } from 'vitest';

function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

describe('half floats', () => {
  it('come back the same from every finite pattern', () => {
    const wrong: number[] = [];
    for (let half = 0; half < 0x10000; half++) {
      if ((half & 0x7c00) === 0x7c00 || half === 0x8000) continue;
      if (toHalf(fromHalf(half)) !== half) wrong.push(half);
    }
    expect(wrong).toEqual([]);
  });

  it('round to the nearest, and clamp what is too large', () => {
    expect(fromHalf(toHalf(0.65))).toBeCloseTo(0.65, 3);
    expect(fromHalf(toHalf(1e9))).toBe(65_504);
    expect(toHalf(Number.NaN)).toBe(0);
    expect(fromHalf(toHalf(3e-8))).toBeCloseTo(5.96e-8, 9);
  });
});

describe('light planes', () => {
  it.each([
    [1, 1],
    [1, 7],
    [9, 1],
    [33, 20],
  ])('come back the same: %i x %i', (width, height) => {
    const random = numbers(width * 100 + height);
    const rgb = Uint16Array.from({ length: width * height * 3 }, () =>
      Math.floor(random() * 65_536),
    );
    const rgba = decodeLightPlanes(encodeLightPlanes(rgb, { width, height }), { width, height });
    for (let texel = 0; texel < width * height; texel++) {
      expect([...rgba.subarray(texel * 4, texel * 4 + 4)]).toEqual([
        ...rgb.subarray(texel * 3, texel * 3 + 3),
        0x3c00,
      ]);
    }
  });

  it('make smooth light small: most high bytes are zero', () => {
    const size = { width: 64, height: 64 };
    const rgb = Uint16Array.from({ length: 64 * 64 * 3 }, (_, at) =>
      toHalf(0.4 + 0.2 * Math.sin(Math.floor(at / 3) / 500)),
    );
    const bytes = encodeLightPlanes(rgb, size);
    const high = bytes.subarray(64 * 64, 64 * 64 * 2);
    expect(high.filter((byte) => byte !== 0 && byte !== 255).length).toBeLessThan(5);
  });

  it('refuse a body of another length than the header says', () => {
    expect(() => decodeLightPlanes(new Uint8Array(10), { width: 2, height: 2 })).toThrow(
      /lightmap\/invalid/,
    );
  });
});

describe('light header', () => {
  it('tells size and where the body begins', () => {
    const file = new Uint8Array([...lightHeader({ width: 300, height: 20 }), 7, 8]);
    expect(readLightHeader(file)).toEqual({ width: 300, height: 20, body: Uint8Array.of(7, 8) });
  });

  it('refuses what is no lightmap, and one of another version', () => {
    expect(() => readLightHeader(new Uint8Array(4))).toThrow(/lightmap\/invalid/);
    expect(() => readLightHeader(new Uint8Array(64).fill(1))).toThrow(/lightmap\/invalid/);
    const later = Uint8Array.from(lightHeader({ width: 1, height: 1 }));
    later[4] = 9;
    expect(() => readLightHeader(later)).toThrow(/lightmap\/invalid/);
  });
});
