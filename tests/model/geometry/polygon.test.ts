import type { FloorPoint } from '#model/format/common.ts';
import {
  centroid,
  clockwise,
  containsPoint,
  insideStretches,
  offsetRing,
  signedArea,
} from '#model/geometry/polygon.ts';
import { triangulate } from '#model/geometry/triangulate.ts';
import { describe, expect, it } from 'vitest';
import { randomFloor, randoms, rectangle, shapes } from './fixtures.ts';

const square = rectangle(0, 0, 2, 2);

describe('rings', () => {
  it('are positive clockwise on the plan, and can be turned round', () => {
    expect(signedArea(square)).toBe(4);
    expect(signedArea(square.toReversed())).toBe(-4);
    expect(clockwise(square.toReversed())).toEqual(square);
  });

  it('grow and shrink evenly, mitred', () => {
    expect(
      offsetRing(square, 0.1)
        .flat()
        .map((value) => Math.round(value * 1e9) / 1e9),
    ).toEqual([-0.1, -0.1, 2.1, -0.1, 2.1, 2.1, -0.1, 2.1]);
    const ell = shapes['L shape'] ?? [];
    const perimeter = 2 * (9 + 8);
    expect(signedArea(offsetRing(ell, 0.01)) - signedArea(ell)).toBeCloseTo(perimeter * 0.01, 3);
  });

  it('know their middle and what lies inside', () => {
    expect(centroid(square)).toEqual([1, 1]);
    const ell = shapes['L shape'] ?? [];
    expect(containsPoint(ell, [8, 3])).toBe(true);
    expect(containsPoint(ell, [8, 6])).toBe(false);
  });

  it('cut a line where it crosses them', () => {
    const alcoves = shapes['with alcoves'] ?? [];
    const stretches = insideStretches(alcoves, [-5, 8.5], [1, 0]);
    expect(stretches).toHaveLength(2);
    expect(stretches[0]?.[0]).toBeCloseTo(5, 9);
  });
});

describe('triangulate', () => {
  it('covers exactly the polygon less its holes, counter-clockwise', () => {
    const random = randoms(5);
    for (let round = 0; round < 40; round++) {
      const floor = randomFloor(random);
      const hole: FloorPoint[] = rectangle(-0.4, -0.4, 0.8, 0.5);
      const { corners, indices } = triangulate(floor, [hole]);
      let area = 0;
      for (let index = 0; index < indices.length; index += 3) {
        const ring = [0, 1, 2].map((at) => corners[indices[index + at] ?? 0] ?? [0, 0]);
        const own = signedArea(ring.map(([x, y]): FloorPoint => [x, y]));
        expect(own).toBeGreaterThan(0);
        area += own;
      }
      expect(area).toBeCloseTo(Math.abs(signedArea(floor)) - 0.4, 6);
    }
  });
});
