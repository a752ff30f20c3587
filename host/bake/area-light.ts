import type { BakeScene, PreparedEmitter } from './bake-scene.ts';
import { mix } from './random.ts';
import type { RandomStream } from './random.ts';
import type { RayCaster } from './ray-caster.ts';
import { sampleCount } from './sample-count.ts';
import { SphericalRectangle } from './spherical-rectangle.ts';
import { subSamples } from './texel-grid.ts';

type Area = Extract<PreparedEmitter, { kind: 'area' }>;

const seen = new SphericalRectangle();

/**
 * Irradiance / pi, at radiance 1, from a rectangle that shines on one side: shadow rays spread evenly over the solid
 * angle under which each sub-sample sees it, their strata dealt out to the sub-samples in turn.
 */
export function fromArea(
  scene: BakeScene,
  caster: RayCaster,
  random: RandomStream,
  emitter: Area,
  entry: number,
): number {
  const { points, normals } = scene;
  const subs = scene.counts[entry] ?? 0;
  const { centre, reach, halfU, halfV } = emitter;
  const n = entry * 3;
  const nx = normals[n] ?? 0;
  const ny = normals[n + 1] ?? 0;
  const nz = normals[n + 2] ?? 0;
  const middle = (entry * subSamples + (subs >> 1)) * 3;
  const mx = points[middle] ?? 0;
  const my = points[middle + 1] ?? 0;
  const mz = points[middle + 2] ?? 0;
  const above = (centre[0] - mx) * nx + (centre[1] - my) * ny + (centre[2] - mz) * nz;
  if (above < -reach || !seen.look(emitter, mx, my, mz)) return 0;
  const strength = (seen.solidAngle / Math.PI) * Math.max(...emitter.colour);
  const samples = sampleCount(emitter.samples, strength);
  const rows = Math.max(1, Math.round(Math.sqrt((samples * halfV) / halfU)));
  const columns = Math.max(1, Math.floor(samples / rows));
  const total = rows * columns;
  const shift = mix(entry, 77) % subs;
  let sum = 0;
  for (let sub = 0; sub < subs && sub < total; sub++) {
    const at = (entry * subSamples + ((sub + shift) % subs)) * 3;
    const x = points[at] ?? 0;
    const y = points[at + 1] ?? 0;
    const z = points[at + 2] ?? 0;
    if (!seen.look(emitter, x, y, z)) continue;
    let share = 0;
    for (let stratum = sub; stratum < total; stratum += subs) {
      const column = stratum % columns;
      const row = (stratum - column) / columns;
      seen.point((column + random.next()) / columns, (row + random.next()) / rows);
      const distance = Math.hypot(seen.x, seen.y, seen.z);
      const dx = seen.x / distance;
      const dy = seen.y / distance;
      const dz = seen.z / distance;
      const receives = dx * nx + dy * ny + dz * nz;
      if (receives <= 0) continue;
      if (caster.cast(x, y, z, dx, dy, dz, distance - 0.003, true)) continue;
      share += receives;
    }
    sum += share * seen.solidAngle;
  }
  return sum / (Math.PI * total);
}
