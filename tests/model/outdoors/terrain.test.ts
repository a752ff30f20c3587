import type { Outdoors } from '#model/format/outdoors.ts';
import { buildLand } from '#model/outdoors/build-land.ts';
import { terrain } from '#model/outdoors/terrain.ts';
import { describe, expect, it } from 'vitest';

const gorge: Outdoors = {
  openWalls: [0],
  land: {
    profile: [
      [-400, -20],
      [-60, -40],
      [-30, -500],
      [30, -500],
      [80, -60],
      [400, -20],
    ],
    water: -490,
    seed: 4,
  },
};

describe('land round a room in the open', () => {
  it('follows its profile where the visitor stands, and floods what lies below the water', () => {
    const height = terrain(gorge);
    expect(height(0, 0)).toBe(-490);
    expect(height(-60, 0)).toBeLessThan(-20);
    expect(height(-60, 0)).toBeGreaterThan(-60);
  });

  it('never comes up to the floor along the line of the profile', () => {
    const height = terrain(gorge);
    for (let x = -350; x <= 350; x += 5) expect(height(x, 0)).toBeLessThan(-1);
  });

  it('runs the valley across the given way', () => {
    const turned = terrain({ ...gorge, land: { ...gorge.land, across: Math.PI / 2 } });
    const plain = terrain(gorge);
    // A quarter turn counter-clockwise, seen from above, takes +x to -z.
    expect(turned(0, -55)).toBeCloseTo(plain(55, 0), 6);
  });

  it('is the same land each time, within the headset’s triangles, looking up everywhere', () => {
    const land = buildLand(gorge, [10, -5]);
    expect(buildLand(gorge, [10, -5]).positions).toEqual(land.positions);
    expect(land.indices.length / 3).toBeLessThan(80_000);
    expect([...land.positions].every(Number.isFinite)).toBe(true);
    for (let vertex = 1; vertex < land.normals.length; vertex += 3) {
      expect(land.normals[vertex]).toBeGreaterThan(0);
    }
  });
});
