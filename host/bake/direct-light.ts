import type { BakeScene, Opening, PreparedEmitter } from './bake-scene.ts';
import { mix, RandomStream } from './random.ts';
import type { RayCaster } from './ray-caster.ts';
import { subSamples } from './texel-grid.ts';

type Area = Extract<PreparedEmitter, { kind: 'area' }>;
type Spot = Extract<PreparedEmitter, { kind: 'spot' }>;

const random = new RandomStream();
/** Below this share of an ordinary wall's light an emitter gets only the fewest samples. */
const faint = 0.12;
const fewest = 4;

/** Light straight from the emitters, with soft shadows, for entries `from` to `to`; irradiance / pi. */
export function directLight(scene: BakeScene, caster: RayCaster, from: number, to: number): void {
  const { counts, points, rooms, direct, count, emitters } = scene;
  for (let entry = from; entry < to; entry++) {
    const subs = counts[entry] ?? 0;
    if (subs === 0) continue;
    const room = rooms[entry] ?? 0;
    const at = (entry * subSamples + (subs >> 1)) * 3;
    emitters.forEach((emitter, index) => {
      if (
        emitter.room !== room &&
        !seenThrough(
          scene.openings,
          room,
          emitter,
          points[at] ?? 0,
          points[at + 1] ?? 0,
          points[at + 2] ?? 0,
        )
      ) {
        return;
      }
      random.seed(mix(scene.seed + index * 7919, entry));
      const received =
        emitter.kind === 'area'
          ? fromArea(scene, caster, emitter, entry, subs)
          : fromSpot(scene, caster, emitter, entry, subs);
      if (received === 0) return;
      const target = (emitter.set * count + entry) * 3;
      for (let channel = 0; channel < 3; channel++) {
        const sum = (direct[target + channel] ?? 0) + received * (emitter.colour[channel] ?? 0);
        direct[target + channel] = sum;
      }
    });
  }
}

/** Whether anything of an emitter in another room can be seen through an opening between the two. */
function seenThrough(
  openings: readonly Opening[],
  room: number,
  { room: other, centre, reach }: PreparedEmitter,
  x: number,
  y: number,
  z: number,
): boolean {
  return openings.some(({ rooms, middle, along, through, half, top }) => {
    const [a, b] = rooms;
    if (!((a === room && b === other) || (a === other && b === room))) return false;
    const here = (x - middle[0]) * through[0] + (z - middle[1]) * through[1];
    const there = (centre[0] - middle[0]) * through[0] + (centre[2] - middle[1]) * through[1];
    if (here * there > 0 && Math.abs(there) > reach && Math.abs(here) > 0.05) return false;
    const share = here === there ? 0 : here / (here - there);
    const px = x + (centre[0] - x) * share - middle[0];
    const pz = z + (centre[2] - z) * share - middle[1];
    const height = y + (centre[1] - y) * share;
    const margin = reach * Math.abs(share) + 0.5;
    return Math.abs(px * along[0] + pz * along[1]) < half + margin && height < top + margin;
  });
}

/**
 * Solid angle or surface estimator of a rectangle that shines on one side. Long strips are sampled by the angle under
 * which their length is seen (Kulla and Fajardo, "Importance sampling techniques for path tracing in participating
 * media", 2012, equi-angular sampling): uniform samples blotch near the strip.
 */
function fromArea(
  scene: BakeScene,
  caster: RayCaster,
  emitter: Area,
  entry: number,
  subs: number,
): number {
  const { points, normals } = scene;
  const { centre, normal, halfU, halfV, u, v } = emitter;
  const n = entry * 3;
  const nx = normals[n] ?? 0;
  const ny = normals[n + 1] ?? 0;
  const nz = normals[n + 2] ?? 0;
  const p0 = (entry * subSamples + (subs >> 1)) * 3;
  const cx = centre[0] - (points[p0] ?? 0);
  const cy = centre[1] - (points[p0 + 1] ?? 0);
  const cz = centre[2] - (points[p0 + 2] ?? 0);
  const facing = -(cx * normal[0] + cy * normal[1] + cz * normal[2]);
  if (facing < -0.05) return 0;
  if (cx * nx + cy * ny + cz * nz < -emitter.reach) return 0;
  const ux = u[0] / halfU;
  const uy = u[1] / halfU;
  const uz = u[2] / halfU;
  const strip = halfU > 3 * halfV;
  // In the strip's own line: foot of the perpendicular from the entry, and its distance.
  const foot = -(cx * ux + cy * uy + cz * uz);
  const away = Math.max(
    halfV * 0.5,
    Math.sqrt(Math.max(0, cx * cx + cy * cy + cz * cz - foot * foot)),
  );
  const start = Math.atan2(-halfU - foot, away);
  const span = Math.atan2(halfU - foot, away) - start;
  const nearest = Math.max(away, 0.05);
  const strength = (4 * halfU * halfV) / (Math.PI * (nearest * nearest + halfU * halfU));
  const samples =
    strength * Math.max(...emitter.colour) < faint
      ? Math.max(fewest, emitter.samples >> 2)
      : emitter.samples;
  const rows = strip ? 1 : Math.max(1, Math.round(Math.sqrt((samples * halfV) / halfU)));
  const columns = Math.max(1, Math.floor(samples / rows));
  const total = rows * columns;
  const shift = mix(entry, 77) % subs;
  let sum = 0;
  for (let sample = 0; sample < total; sample++) {
    const column = sample % columns;
    const row = (sample - column) / columns;
    let s: number;
    let weight: number;
    if (strip) {
      const tangent = Math.tan(start + (span * (column + random.next())) / columns);
      s = foot + away * tangent;
      weight = 2 * halfV * span * away * (1 + tangent * tangent);
    } else {
      s = halfU * (-1 + (2 * (column + random.next())) / columns);
      weight = 4 * halfU * halfV;
    }
    const t = -1 + (2 * (row + random.next())) / rows;
    const at = (entry * subSamples + ((sample + shift) % subs)) * 3;
    const x = points[at] ?? 0;
    const y = points[at + 1] ?? 0;
    const z = points[at + 2] ?? 0;
    let dx = centre[0] + ux * s + v[0] * t - x;
    let dy = centre[1] + uy * s + v[1] * t - y;
    let dz = centre[2] + uz * s + v[2] * t - z;
    const square = dx * dx + dy * dy + dz * dz;
    const distance = Math.sqrt(square);
    if (distance < 1e-4) continue;
    dx /= distance;
    dy /= distance;
    dz /= distance;
    const receives = dx * nx + dy * ny + dz * nz;
    const sends = -(dx * normal[0] + dy * normal[1] + dz * normal[2]);
    if (receives <= 0 || sends <= 0) continue;
    if (caster.cast(x, y, z, dx, dy, dz, distance - 0.003, true)) continue;
    // The square is softened where a texel all but touches the strip.
    sum += (weight * receives * sends) / Math.max(square, 0.0004);
  }
  return sum / (Math.PI * total);
}

/** A small disc that shines in a soft cone; as bright at its target as its colour says. */
function fromSpot(
  scene: BakeScene,
  caster: RayCaster,
  emitter: Spot,
  entry: number,
  subs: number,
): number {
  const { points, normals } = scene;
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
  const weak = cone(along, outer, inner) * reference < faint * away * away;
  const samples = weak ? Math.max(fewest, emitter.samples >> 2) : emitter.samples;
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
