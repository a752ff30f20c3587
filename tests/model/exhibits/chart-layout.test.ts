import { chartLayout } from '#model/exhibits/chart-layout.ts';
import { describe, expect, it } from 'vitest';

const mileage = [4002, 5128, 7607, 8010, 9042];

describe('chartLayout', () => {
  it('makes every bar exactly proportional to its value, from zero', () => {
    const { bars, scale } = chartLayout([6, 3], mileage);
    expect(bars).toHaveLength(mileage.length);
    bars.forEach((bar, index) => expect(bar.height / scale).toBeCloseTo(mileage[index] ?? 0, 6));
  });

  it('keeps bars apart and inside the exhibit', () => {
    const { bars, baseline } = chartLayout([6, 3], mileage);
    expect(bars[0]?.left).toBeGreaterThan(-3);
    for (const [index, bar] of bars.entries()) {
      expect(bar.left + bar.width).toBeLessThan(bars[index + 1]?.left ?? 3);
      expect(bar.top).toBeLessThanOrEqual(1.5);
      expect(bar.top).toBeGreaterThan(baseline);
    }
  });

  it('draws nothing higher than the axis when all values are zero', () => {
    expect(chartLayout([2, 2], [0, 0]).bars.map((bar) => bar.height)).toEqual([0, 0]);
  });
});
