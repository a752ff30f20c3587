import { hashed, mix, valueNoise } from '../../geometry/noise.ts';

export interface BeddingOptions {
  /** Stretch of the wall, metres. */
  from: number;
  to: number;
  height: number;
  /** How far the rock stands out at its foot, and how much further at its top, metres. */
  depth: number;
  lean: number;
  seed: number;
}

/** Rock in beds: places of its corners in the wall's coordinates [s, t, out], metres. */
export interface Bedding {
  /** Where the joints are, metres along the wall. */
  columns: number[];
  beds: number;
  /** Lower (`upper` false) or upper corner of a bed at a joint. */
  corner: (column: number, bed: number, upper: boolean) => [s: number, t: number, out: number];
  /** How far the rock between two joints stands out at most, below `height` metres. */
  reach: (column: number, height: number) => number;
}

/** Metres. */
const bedHeight = [0.28, 0.95] as const;
const jointGap = [0.7, 1.7] as const;
/** Beds dip by this much a metre along the wall. */
const dip = 0.06;

/**
 * Sedimentary rock as it breaks: beds of uneven height that dip a little, joints at uneven distances, each block
 * between them standing out by its own amount, softer beds set back.
 */
export function bedding({ from, to, height, depth, lean, seed }: BeddingOptions): Bedding {
  const columns = breaks(from, to, jointGap, seed + 11);
  const levels = breaks(0, height, bedHeight, seed + 23);
  const beds = levels.length - 1;
  const boundary = (column: number, index: number): number => {
    const level = levels[index] ?? 0;
    if (index === 0 || index === beds) return level;
    const s = columns[column] ?? 0;
    const wave = (valueNoise(s * 0.8, index * 3.7, seed) - 0.5) * 0.14;
    const share = Math.min(1, level / 0.5, (height - level) / 0.5);
    return level + ((s - (from + to) / 2) * dip + wave) * share;
  };
  const standing = (column: number, bed: number, upper: boolean): number => {
    const t = boundary(column, bed + (upper ? 1 : 0));
    const s = columns[column] ?? 0;
    const slope = depth + lean * (t / height);
    const mass = (valueNoise(s * 0.42 + 5, bed * 0.35, seed + 3) - 0.5) * 0.8 * depth;
    const block = (hashed(column, bed >> 1, seed + 5) - 0.5) * 0.3 * depth;
    const soft = hashed(bed, 0, seed + 7) < 0.3 ? -0.16 * depth : 0;
    const worn = upper ? -0.05 * hashed(column, bed, seed + 9) : 0;
    return Math.max(0.06, slope + mass + block + soft + worn);
  };
  return {
    columns,
    beds,
    corner: (column, bed, upper) => [
      columns[column] ?? 0,
      boundary(column, bed + (upper ? 1 : 0)),
      standing(column, bed, upper),
    ],
    reach: (column, limit) => {
      let reach = 0;
      for (let bed = 0; bed < beds; bed++) {
        if ((levels[bed] ?? 0) > limit) break;
        for (const upper of [false, true]) {
          reach = Math.max(reach, standing(column, bed, upper), standing(column + 1, bed, upper));
        }
      }
      return reach;
    },
  };
}

/** Uneven steps from one end to the other. */
function breaks(from: number, to: number, gap: readonly [number, number], seed: number): number[] {
  const marks = [from];
  let at = from;
  for (let index = 0; index < 200; index++) {
    at += mix(gap[0], gap[1], hashed(index, 0, seed));
    if (at > to - gap[0] * 0.7) break;
    marks.push(at);
  }
  return [...marks, to];
}
