import { expect, test } from 'vitest';
import { isPattern } from '#model/finishes/pattern-sides.ts';
import { makePattern } from '#renderer/materials/patterns.ts';

test('plaster is a quiet mottle round the middle, and tiles', () => {
  const { image } = makePattern('plaster');
  const data = image.data;
  if (!(data instanceof Uint8Array)) throw new Error('plaster has no pixels');
  const reds = Array.from({ length: data.length / 4 }, (_, index) => data[index * 4] ?? 0);
  const mean = reds.reduce((sum, red) => sum + red, 0) / reds.length;
  expect(mean).toBeGreaterThan(105);
  expect(mean).toBeLessThan(150);
  for (let row = 0; row < image.height; row += 16) {
    const left = reds[row * image.width] ?? 0;
    const right = reds[row * image.width + image.width - 1] ?? 0;
    expect(Math.abs(left - right)).toBeLessThan(24);
  }
});

test('only patterns that can be made are patterns', () => {
  expect(isPattern('terrazzo')).toBe(true);
  expect(isPattern('rock')).toBe(false);
});
