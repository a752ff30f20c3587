import type { BakeScene, PreparedEmitter } from './bake-scene.ts';
import { mix } from './random.ts';
import type { RandomStream } from './random.ts';
import type { RayCaster } from './ray-caster.ts';
import { sampleCount } from './sample-count.ts';
import { subSamples } from './texel-grid.ts';

type Spot = Extract<PreparedEmitter, { kind: 'spot' }>;

/** A small disc that shines in a soft cone; as bright at its target as its colour says. */
export function fromSpot(
  scene: BakeScene,
  caster: RayCaster,
  random: RandomStream,
  emitter: Spot,
  entry: number,
): number {
  const { points, normals } = scene;
  const subs = scene.counts[entry] ?? 0;
  const { centre, axis, across, radius, outer, inner, reference } = emitter;
  const p0 = (entry * subSamples + (subs >> 1)) * 3;
  const cx = (points[p0] ?? 0) - centre[0];
  const cy = (points[p0 + 1] ?? 0) - centre[1];
  const cz = (points[p0 + 2] ?? 0) - centre[2];
  const away = Math.sqrt(cx * cx + cy * cy + cz * cz);
  const along = (cx * axis[0] + cy * axis[1] + cz * axis[2]) / (away || 1);
  if (along < outer - 0.02) return 0;
  const n = entry * 3;
  const nx = normals[n] ?? 0;
  const ny = normals[n + 1] ?? 0;
  const nz = normals[n + 2] ?? 0;
  if (-(cx * nx + cy * ny + cz * nz) < -radius) return 0;
  const weak = cone(along, outer, inner) * reference < 0.12 * away * away;
  const samples = sampleCount(emitter.samples, weak ? 0 : 1);
  const shift = mix(entry, 78) % subs;
  const [right, up] = across;
  let sum = 0;
  for (let sample = 0; sample < samples; sample++) {
    // Strata by a golden-angle spiral, turned at random.
    const r = radius * Math.sqrt((sample + random.next()) / samples);
    const angle = 2.399_963 * sample + 6.283_185 * ((shift + random.next() * 0.2) / subs);
    const s = r * Math.cos(angle);
    const t = r * Math.sin(angle);
    const at = (entry * subSamples + ((sample + shift) % subs)) * 3;
    const x = points[at] ?? 0;
    const y = points[at + 1] ?? 0;
    const z = points[at + 2] ?? 0;
    let dx = centre[0] + right[0] * s + up[0] * t - x;
    let dy = centre[1] + right[1] * s + up[1] * t - y;
    let dz = centre[2] + right[2] * s + up[2] * t - z;
    const square = dx * dx + dy * dy + dz * dz;
    const distance = Math.sqrt(square);
    dx /= distance;
    dy /= distance;
    dz /= distance;
    const receives = dx * nx + dy * ny + dz * nz;
    if (receives <= 0) continue;
    const falloff = cone(-(dx * axis[0] + dy * axis[1] + dz * axis[2]), outer, inner);
    if (falloff === 0) continue;
    if (caster.cast(x, y, z, dx, dy, dz, distance - 0.003, true)) continue;
    sum += (falloff * receives * reference) / Math.max(square, 0.01);
  }
  return sum / samples;
}

function cone(cosine: number, outer: number, inner: number): number {
  const t = Math.min(1, Math.max(0, (cosine - outer) / (inner - outer)));
  return t * t * (3 - 2 * t);
}
