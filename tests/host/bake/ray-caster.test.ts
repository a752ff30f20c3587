import { buildOccluders } from '#host/bake/occluders.ts';
import { RayCaster } from '#host/bake/ray-caster.ts';
import { BufferAttribute, BufferGeometry, DoubleSide, Ray, Vector3 } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import { describe, expect, it } from 'vitest';

function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

function soup(count: number) {
  const random = numbers(5);
  const positions = new Float32Array(count * 9);
  for (let triangle = 0; triangle < count; triangle++) {
    const centre = [random() * 10, random() * 10, random() * 10];
    for (let at = 0; at < 9; at++) {
      positions[triangle * 9 + at] = (centre[at % 3] ?? 0) + random() * 1.5;
    }
  }
  const indices = Uint32Array.from({ length: count * 3 }, (_, at) => at);
  return { positions, indices, lightUvs: new Float32Array(count * 6) };
}

describe('RayCaster', () => {
  it('meets the same triangle as the library whose tree it walks', () => {
    const { positions, indices, lightUvs } = soup(800);
    const caster = new RayCaster(
      buildOccluders([{ positions, indices, lightUvs, grid: 3, width: 8, height: 8 }]),
    );
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(positions.slice(), 3));
    const tree = new MeshBVH(geometry);
    const random = numbers(99);
    let hits = 0;
    for (let round = 0; round < 2000; round++) {
      const origin = new Vector3(random() * 10, random() * 10, random() * 10);
      const direction = new Vector3(random() - 0.5, random() - 0.5, random() - 0.5).normalize();
      const expected = tree.raycastFirst(new Ray(origin, direction), DoubleSide, 1e-5, 50);
      const met = caster.cast(...origin.toArray(), ...direction.toArray(), 50, false);
      expect(met).toBe(expected !== null);
      if (!expected) continue;
      hits += 1;
      expect(caster.distance).toBeCloseTo(expected.distance, 3);
      expect(caster.cast(...origin.toArray(), ...direction.toArray(), 50, true)).toBe(true);
    }
    expect(hits).toBeGreaterThan(200);
  });

  it('tells front from back, along the axes too', () => {
    const caster = new RayCaster(
      buildOccluders([
        {
          positions: Float32Array.of(0, 0, 0, 1, 0, 0, 0, 1, 0),
          indices: Uint32Array.of(0, 1, 2),
          lightUvs: new Float32Array(6),
          grid: 0,
          width: 1,
          height: 1,
        },
      ]),
    );
    expect(caster.cast(0.2, 0.2, 5, 0, 0, -1, 9, false)).toBe(true);
    expect([caster.back, caster.distance]).toEqual([false, 5]);
    expect(caster.cast(0.2, 0.2, -5, 0, 0, 1, 9, false)).toBe(true);
    expect(caster.back).toBe(true);
    expect(caster.cast(0.2, 0.2, 5, 0, 0, -1, 4, false)).toBe(false);
  });
});
