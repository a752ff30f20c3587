import { chiselled } from '#model/fittings/parts/chiselled.ts';
import { landform, waterLevel } from '#model/fittings/parts/landform.ts';
import { expect, test } from 'vitest';

const smoothLand = landform('gorge', [11.4, 3.5], 5);
const rough = chiselled(smoothLand, 1, 0.5, 5);

test('a chisel leaves the water level and never cuts below it', () => {
  let dry = 0;
  for (let s = -5.6; s < 5.7; s += 0.11) {
    for (let t = -1.7; t < 1.75; t += 0.07) {
      const [before, after] = [smoothLand.height(s, t), rough.height(s, t)];
      if (before <= waterLevel) expect(after).toBe(before);
      else if (before > waterLevel + 0.07) {
        dry += 1;
        expect(after).toBeGreaterThan(waterLevel);
        expect(after).toBeLessThanOrEqual(1);
      }
    }
  }
  expect(dry).toBeGreaterThan(1000);
});

test('chiselled land is steeper in places and level in others', () => {
  const steps = (height: (s: number, t: number) => number) =>
    Array.from({ length: 400 }, (_, index) => {
      const s = -5 + index * 0.025;
      return Math.abs(height(s + 0.02, 0.9) - height(s - 0.02, 0.9)) / 0.04;
    });
  const steepest = (values: number[]) => Math.max(...values);
  expect(steepest(steps(rough.height))).toBeGreaterThan(1.5 * steepest(steps(smoothLand.height)));
});
