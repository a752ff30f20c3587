import { letteringOutlines } from '#host/exhibition/lettering.ts';
import { describe, expect, it } from 'vitest';

describe('letteringOutlines', () => {
  it('finds characters in the pieces of the bundled serif, as closed rings within the em', () => {
    const outlines = letteringOutlines(['巡', '展', '1', '\u{10fffd}']);
    expect(Object.keys(outlines).toSorted()).toEqual(['1', '展', '巡']);
    expect(outlines['巡']?.advance).toBeCloseTo(1, 2);
    for (const { rings } of Object.values(outlines)) {
      expect(rings.length).toBeGreaterThan(0);
      for (const [x, y] of rings.flat()) {
        expect(x).toBeGreaterThan(-0.3);
        expect(x).toBeLessThan(1.3);
        expect(y).toBeGreaterThan(-0.4);
        expect(y).toBeLessThan(1.1);
      }
    }
    // A Chinese character stands on both sides of its middle, with y up: not upside down below the baseline.
    const heights = outlines['展']?.rings.flat().map(([, y]) => y) ?? [];
    expect(Math.max(...heights)).toBeGreaterThan(0.7);
  });
});
