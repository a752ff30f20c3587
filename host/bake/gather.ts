import { raysOf } from './bake-scene.ts';
import type { BakeScene } from './bake-scene.ts';
import { mix, RandomStream } from './random.ts';
import type { RayCaster } from './ray-caster.ts';
import { subSamples } from './texel-grid.ts';

/** Within this distance, metres, a surface keeps off the fill light. */
const fillReach = 3;
const nothing = -1;
const backFace = -2;

/**
 * Sends rays from each entry, spread by the cosine over its hemisphere in strata, and writes down which entry each
 * one meets: every bounce is then a look-up.
 */
export function gather(scene: BakeScene, caster: RayCaster, from: number, to: number): void {
  const { counts, points, normals, hits, openness } = scene;
  const random = new RandomStream();
  for (let entry = from; entry < to; entry++) {
    const subs = counts[entry] ?? 0;
    if (subs === 0) continue;
    const { first, count } = raysOf(scene, entry);
    random.seed(mix(scene.seed ^ 0x51ed, entry));
    const rows = Math.max(1, Math.round(Math.sqrt(count * 0.75)));
    const columns = Math.floor(count / rows);
    const n = entry * 3;
    const nx = normals[n] ?? 0;
    const ny = normals[n + 1] ?? 0;
    const nz = normals[n + 2] ?? 0;
    // Duff et al., "Building an orthonormal basis, revisited", 2017.
    const sign = nz >= 0 ? 1 : -1;
    const a = -1 / (sign + nz);
    const b = nx * ny * a;
    let open = 0;
    for (let ray = 0; ray < count; ray++) {
      const row = Math.floor(ray / columns) % rows;
      const r = Math.sqrt((row + random.next()) / rows);
      const angle = ((ray % columns) + random.next()) * ((2 * Math.PI) / columns);
      const x = r * Math.cos(angle);
      const y = r * Math.sin(angle);
      const z = Math.sqrt(Math.max(1e-6, 1 - r * r));
      const dx = x * (1 + sign * nx * nx * a) + y * b + z * nx;
      const dy = x * sign * b + y * (sign + ny * ny * a) + z * ny;
      const dz = x * -sign * nx + y * -ny + z * nz;
      const at = (entry * subSamples + ((ray * 4 + row) % subs)) * 3;
      const hit = caster.cast(
        points[at] ?? 0,
        points[at + 1] ?? 0,
        points[at + 2] ?? 0,
        dx,
        dy,
        dz,
        200,
        false,
      );
      hits[first + ray] = !hit ? nothing : caster.back ? backFace : entryHit(scene, caster);
      const distance = hit ? caster.distance : fillReach;
      if (!hit || !caster.back) {
        open += Math.min(1, distance / fillReach) * (0.4 + 0.6 * Math.max(0, dy));
      }
    }
    openness[entry] = open / count;
  }
}

/** The entry under the point that the last ray met. */
function entryHit({ occluders, grids }: BakeScene, caster: RayCaster): number {
  const { triangle, u, v } = caster;
  const { texels } = occluders;
  const at = triangle * 6;
  const w = 1 - u - v;
  const x = (texels[at] ?? 0) * w + (texels[at + 2] ?? 0) * u + (texels[at + 4] ?? 0) * v;
  const y = (texels[at + 1] ?? 0) * w + (texels[at + 3] ?? 0) * u + (texels[at + 5] ?? 0) * v;
  const grid = grids[occluders.grids[triangle] ?? 0];
  if (!grid) return nothing;
  const column = Math.min(grid.width - 1, Math.max(0, Math.floor(x)));
  const row = Math.min(grid.height - 1, Math.max(0, Math.floor(y)));
  return grid.lookup[row * grid.width + column] ?? nothing;
}

/**
 * One bounce: what the surfaces met by each entry's rays send back of the light that falls on them. `pass` 0 takes
 * direct light alone; each later one adds the bounce before it.
 */
export function bounce(
  scene: BakeScene,
  set: number,
  pass: number,
  from: number,
  to: number,
): void {
  const { counts, albedo, hits, count: entries, sampling } = scene;
  const direct = scene.direct.subarray(set * entries * 3, (set + 1) * entries * 3);
  const previous = scene.indirect[(pass + 1) % 2] ?? scene.indirect[0];
  const next = scene.indirect[pass % 2] ?? scene.indirect[1];
  const offset = set * entries * 3;
  const most = sampling.brightest;
  for (let entry = from; entry < to; entry++) {
    if (counts[entry] === 0) continue;
    const { first, count } = raysOf(scene, entry);
    let red = 0;
    let green = 0;
    let blue = 0;
    let valid = 0;
    for (let ray = first; ray < first + count; ray++) {
      const hit = hits[ray] as number;
      if (hit === backFace) continue;
      valid += 1;
      if (hit < 0) continue;
      const h = hit * 3;
      let r = direct[h] as number;
      let g = direct[h + 1] as number;
      let b = direct[h + 2] as number;
      if (pass > 0) {
        r += previous[offset + h] as number;
        g += previous[offset + h + 1] as number;
        b += previous[offset + h + 2] as number;
      }
      const level = r > g ? (r > b ? r : b) : g > b ? g : b;
      const cut = level > most ? most / level : 1;
      red += r * cut * (albedo[h] as number);
      green += g * cut * (albedo[h + 1] as number);
      blue += b * cut * (albedo[h + 2] as number);
    }
    const share = valid > 0 ? 1 / valid : 0;
    next[offset + entry * 3] = red * share;
    next[offset + entry * 3 + 1] = green * share;
    next[offset + entry * 3 + 2] = blue * share;
  }
}
