import { luminance } from './light-colour.ts';
import type { PreparedScene } from './prepare-scene.ts';
import { subSamples } from './texel-grid.ts';

/** Mean light on the surfaces that a room is judged by, and the walls' mean albedo; all luminance. */
export interface ReferenceMeans {
  /** Walls from 0.8 to 2.2 m. */
  wall: number;
  floor: number;
  ceiling: number;
  /** Painted faces, direct light only, weighted towards what is lit. */
  faceDirect: number;
  wallAlbedo: number;
}

type Part = 'wall' | 'floor' | 'ceiling' | 'face';

/** Never divides by a group that reaches none of these. */
const least = 1e-4;
const eyeBand = [0.8, 2.2] as const;

/** Which reference surface an entry of the baked room lies on. */
export function partOf({ scene, grids, surfaces }: PreparedScene, entry: number): Part | undefined {
  const mesh = grids[0]?.meshes[entry] ?? 0;
  if (surfaces[0]?.[mesh]?.face) return 'face';
  const up = scene.normals[entry * 3 + 1] ?? 0;
  const height = scene.points[entry * subSamples * 3 + 1] ?? 0;
  if (up > 0.8) return height < 0.1 ? 'floor' : undefined;
  if (up < -0.8) return height > 2.2 ? 'ceiling' : undefined;
  return Math.abs(up) < 0.3 && height > eyeBand[0] && height < eyeBand[1] ? 'wall' : undefined;
}

/** Means over the baked room's own entries; `direct` and `indirect` hold three numbers an entry. */
export function areaMeans(
  prepared: PreparedScene,
  direct: Float32Array,
  indirect: Float32Array,
): ReferenceMeans {
  const { scene, grids } = prepared;
  const sums = { wall: 0, floor: 0, ceiling: 0 };
  const areas = { wall: 0, floor: 0, ceiling: 0 };
  let albedo = 0;
  let faces = 0;
  let faceWeights = 0;
  for (let entry = 0; entry < scene.ownCount; entry++) {
    if (scene.counts[entry] === 0) continue;
    const part = partOf(prepared, entry);
    if (!part) continue;
    const area = grids[0]?.areas[entry] ?? 0;
    const straight = light(direct, entry);
    if (part === 'face') {
      faces += area * straight * straight;
      faceWeights += area * straight;
      continue;
    }
    sums[part] += area * (straight + light(indirect, entry));
    areas[part] += area;
    if (part === 'wall') albedo += area * light(scene.albedo, entry);
  }
  const mean = (part: keyof typeof sums) => Math.max(least, sums[part] / (areas[part] || 1));
  return {
    wall: mean('wall'),
    floor: mean('floor'),
    ceiling: mean('ceiling'),
    faceDirect: Math.max(least, faceWeights > 0 ? faces / faceWeights : 1),
    wallAlbedo: albedo / (areas.wall || 1),
  };
}

function light(rgb: Float32Array, entry: number): number {
  return luminance(rgb[entry * 3] ?? 0, rgb[entry * 3 + 1] ?? 0, rgb[entry * 3 + 2] ?? 0);
}
