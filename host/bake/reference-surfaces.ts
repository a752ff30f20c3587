import { luminance } from './light-colour.ts';
import type { PreparedScene } from './prepare-scene.ts';
import { subSamples } from './texel-grid.ts';

type Part = 'wall' | 'floor' | 'ceiling' | 'face';

/** Light of one group on the surfaces that a room is judged by; all luminance of irradiance / pi. */
export interface ReferenceMeans {
  /** Mean of the walls from 0.8 to 2.2 m; what is brighter than nine tenths of them counts as those do. */
  eyeLevel: number;
  /**
   * Light, bounces included, where the group shines: of the area that gets at least a tenth of its strongest direct
   * light, the brighter third begins here. So a strip before one wall is judged by that wall alone, and hot spots
   * beside a lamp judge nothing. On faces direct light only.
   */
  lit: Record<Part, number>;
  /** The brightest of what it shines on, a thirtieth of that area aside: walls grazed from a slot are hot at one edge. */
  hot: Record<Part, number>;
  wallAlbedo: number;
}

const eyeLevel = [0.8, 2.2] as const;
/** Never divides by a group that reaches none of these. */
const least = 1e-4;

function partOf({ scene, grids, surfaces }: PreparedScene, entry: number): Part | undefined {
  const mesh = grids[0]?.meshes[entry] ?? 0;
  if (surfaces[0]?.[mesh]?.face) return 'face';
  const up = scene.normals[entry * 3 + 1] ?? 0;
  if (up > 0.8) return heightOf(scene.points, entry) < 1.2 ? 'floor' : undefined;
  if (up < -0.8) return heightOf(scene.points, entry) > 2.2 ? 'ceiling' : undefined;
  return Math.abs(up) < 0.35 ? 'wall' : undefined;
}

/** Whether an entry of the baked room lies on a wall where eyes are. */
export function isEyeLevelWall(prepared: PreparedScene, entry: number): boolean {
  const height = heightOf(prepared.scene.points, entry);
  return height > eyeLevel[0] && height < eyeLevel[1] && partOf(prepared, entry) === 'wall';
}

/** Means over the baked room's own entries; `direct` and `indirect` hold three numbers an entry. */
export function referenceMeans(
  prepared: PreparedScene,
  direct: Float32Array,
  indirect: Float32Array,
): ReferenceMeans {
  const { scene, grids } = prepared;
  const samples: Record<Part, Sample[]> = { wall: [], floor: [], ceiling: [], face: [] };
  const eyes: Sample[] = [];
  let wallArea = 0;
  let albedo = 0;
  for (let entry = 0; entry < scene.ownCount; entry++) {
    if (scene.counts[entry] === 0) continue;
    const part = partOf(prepared, entry);
    if (!part) continue;
    const area = grids[0]?.areas[entry] ?? 0;
    const straight = light(direct, entry);
    const whole = straight + light(indirect, entry);
    samples[part].push({ area, direct: straight, level: part === 'face' ? straight : whole });
    if (!isEyeLevelWall(prepared, entry)) continue;
    eyes.push({ area, direct: straight, level: whole });
    wallArea += area;
    albedo += area * light(scene.albedo, entry);
  }
  const lit = (part: Part) => Math.max(least, litLevel(samples[part], 0.67));
  const hot = (part: Part) => Math.max(least, litLevel(samples[part], 0.97));
  return {
    eyeLevel: clippedMean(eyes),
    lit: { wall: lit('wall'), floor: lit('floor'), ceiling: lit('ceiling'), face: lit('face') },
    hot: { wall: hot('wall'), floor: hot('floor'), ceiling: hot('ceiling'), face: hot('face') },
    wallAlbedo: albedo / (wallArea || 1),
  };
}

interface Sample {
  area: number;
  direct: number;
  level: number;
}

function litLevel(samples: readonly Sample[], share: number): number {
  const strongest = quantile(samples, (sample) => sample.direct, 0.92);
  const lit = samples.filter(({ direct }) => direct > 0.1 * strongest);
  return quantile(lit, (sample) => sample.level, share);
}

/** The sides of windows and lamps are walls too, but no one judges a room by them. */
function clippedMean(samples: readonly Sample[]): number {
  const most = quantile(samples, (sample) => sample.level, 0.9);
  const area = samples.reduce((sum, sample) => sum + sample.area, 0);
  const light = samples.reduce(
    (sum, sample) => sum + sample.area * Math.min(sample.level, most),
    0,
  );
  return light / (area || 1);
}

/** The value below which lies that share of the area. */
function quantile(
  samples: readonly Sample[],
  value: (sample: Sample) => number,
  share: number,
): number {
  const sorted = samples.toSorted((a, b) => value(a) - value(b));
  const whole = sorted.reduce((sum, { area }) => sum + area, 0);
  let sum = 0;
  for (const sample of sorted) {
    sum += sample.area;
    if (sum >= share * whole) return value(sample);
  }
  return 0;
}

function heightOf(points: Float32Array, entry: number): number {
  return points[entry * subSamples * 3 + 1] ?? 0;
}

function light(rgb: Float32Array, entry: number): number {
  return luminance(rgb[entry * 3] ?? 0, rgb[entry * 3 + 1] ?? 0, rgb[entry * 3 + 2] ?? 0);
}
