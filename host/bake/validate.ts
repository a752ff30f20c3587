import type { BakeScene } from './bake-scene.ts';
import type { RayCaster } from './ray-caster.ts';
import { subSamples } from './texel-grid.ts';

/**
 * Drops sub-samples that lie inside something (under a plinth, behind skirting): the first thing that a ray along
 * the normal meets shows its back.
 */
export function validate(scene: BakeScene, caster: RayCaster, from: number, to: number): void {
  const { points, normals, counts } = scene;
  for (let entry = from; entry < to; entry++) {
    const n = entry * 3;
    const nx = normals[n] ?? 0;
    const ny = normals[n + 1] ?? 0;
    const nz = normals[n + 2] ?? 0;
    let valid = 0;
    for (let sub = 0; sub < (counts[entry] ?? 0); sub++) {
      const at = (entry * subSamples + sub) * 3;
      const x = points[at] ?? 0;
      const y = points[at + 1] ?? 0;
      const z = points[at + 2] ?? 0;
      if (caster.cast(x, y, z, nx, ny, nz, 100, false) && caster.back) continue;
      const keep = (entry * subSamples + valid) * 3;
      points[keep] = x;
      points[keep + 1] = y;
      points[keep + 2] = z;
      valid += 1;
    }
    counts[entry] = valid;
  }
}
