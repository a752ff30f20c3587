import {
  distanceToLine,
  offsetLine,
  projectionFor,
  smoothLine,
} from '#model/exhibits/route-layout.ts';
import type { GeoPoint, TablePoint } from '#model/exhibits/route-layout.ts';
import { ridgeHeight, terrainHeight } from '#model/exhibits/route-terrain.ts';
import { describe, expect, it } from 'vitest';

const zunyi: GeoPoint = [27.6867, 106.9072];
const liping: GeoPoint = [26.2311, 109.1314];
const renhuai: GeoPoint = [27.7914, 106.401];

describe('projectionFor', () => {
  const size = [4, 2] as const;
  const project = projectionFor([zunyi, liping, renhuai], size);

  it('keeps every place on the table, north up and east to the right', () => {
    for (const place of [zunyi, liping, renhuai]) {
      const [x, y] = project(place);
      expect(Math.abs(x)).toBeLessThanOrEqual(size[0] / 2);
      expect(Math.abs(y)).toBeLessThanOrEqual(size[1] / 2);
    }
    expect(project(liping)[0]).toBeGreaterThan(project(zunyi)[0]);
    expect(project(liping)[1]).toBeLessThan(project(zunyi)[1]);
  });

  it('keeps angles: a degree of longitude is shorter than one of latitude by the cosine', () => {
    const a = project([27, 107]);
    const east = project([27, 108])[0] - a[0];
    const north = project([28, 107])[1] - a[1];
    expect(east / north).toBeCloseTo(Math.cos((((26.2311 + 27.7914) / 2) * Math.PI) / 180), 6);
  });

  it('puts a single place in the middle', () => {
    expect(projectionFor([zunyi], size)(zunyi)).toEqual([0, 0]);
  });
});

describe('lines', () => {
  const corners: TablePoint[] = [
    [0, 0],
    [1, 0],
    [1, 1],
  ];

  it('smooths through every given point', () => {
    const line = smoothLine(corners, 8);
    expect(line).toHaveLength(17);
    for (const corner of corners) expect(distanceToLine(corner, line)).toBeLessThan(1e-9);
  });

  it('offsets to the left of the way', () => {
    const [first] = offsetLine(corners, 0.1);
    expect(first?.[0]).toBeCloseTo(0);
    expect(first?.[1]).toBeCloseTo(0.1);
  });
});

describe('terrainHeight', () => {
  const river: TablePoint[] = [
    [-2, 0],
    [2, 0.2],
  ];

  it('is low at rivers and at the edge, never above the highest ridge', () => {
    expect(terrainHeight([0, 0.1], [river], [4, 2])).toBeLessThan(0.02);
    expect(terrainHeight([2, 0.5], [river], [4, 2])).toBeCloseTo(0);
    let highest = 0;
    for (let x = -1.8; x < 1.8; x += 0.1) {
      for (let y = -0.8; y < 0.8; y += 0.1)
        highest = Math.max(highest, terrainHeight([x, y], [river], [4, 2]));
    }
    expect(highest).toBeGreaterThan(0.05);
    expect(highest).toBeLessThanOrEqual(ridgeHeight);
  });
});
