import { chiselled } from '#model/fittings/parts/chiselled.ts';
import { landform, waterLevel } from '#model/fittings/parts/landform.ts';
import { expect, test } from 'vitest';

const smoothLand = landform('gorge', [11.4, 3.5], 5);
const rough = chiselled(smoothLand, 1, 0.5, 5);

test('a chisel leaves the water level and never cuts below it', () => {
  const samples = Array.from({ length: 103 }, (_, i) => -5.6 + i * 0.11).flatMap((s) =>
    Array.from({ length: 50 }, (__, j) => -1.7 + j * 0.07).map((t) => ({
      before: smoothLand.height(s, t),
      after: rough.height(s, t),
    })),
  );
  const wet = samples.filter(({ before }) => before <= waterLevel);
  const dry = samples.filter(({ before }) => before > waterLevel + 0.07).map(({ after }) => after);
  expect(wet.filter(({ before, after }) => after !== before)).toEqual([]);
  expect(dry.length).toBeGreaterThan(1000);
  expect(Math.min(...dry)).toBeGreaterThan(waterLevel);
  expect(Math.max(...dry)).toBeLessThanOrEqual(1);
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
