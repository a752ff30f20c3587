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

/** Rock in beds and joints: places of its corners in the wall's coordinates [s, t, out], metres. */
export interface Bedding {
  /** Where the joints are, metres along the wall: block `i` lies between joints `i` and `i + 1`. */
  joints: number[];
  beds: number;
  /** A corner of a block: at its left or right joint, at its lower or upper bed. */
  corner: (block: number, bed: number, right: boolean, upper: boolean) => [number, number, number];
  /** How far a block stands out at most, below `height` metres. */
  reach: (block: number, height: number) => number;
}

/** Metres. */
const bedHeight = [0.24, 1.05] as const;
const jointGap = [0.55, 1.9] as const;
/** Beds dip by this much a metre along the wall. */
const dip = 0.07;
const thinnest = 0.06;

/**
 * Sedimentary rock as it breaks: beds of uneven height that dip a little, joints at uneven distances, and between
 * them blocks whose faces stand out and lean by their own amounts; softer beds are set back.
 */
export function bedding({ from, to, height, depth, lean, seed }: BeddingOptions): Bedding {
  const joints = breaks(from, to, jointGap, seed + 11);
  const levels = breaks(0, height, bedHeight, seed + 23);
  const beds = levels.length - 1;
  const boundary = (joint: number, index: number): number => {
    const level = levels[index] ?? 0;
    if (index === 0 || index === beds) return level;
    const s = joints[joint] ?? 0;
    const wave = (valueNoise(s * 0.8, index * 3.7, seed) - 0.5) * 0.16;
    const share = Math.min(1, level / 0.5, (height - level) / 0.5);
    return level + ((s - (from + to) / 2) * dip + wave) * share;
  };
  const broken = (block: number, bed: number) => {
    // Blocks two or three beds high break out together.
    const group = bed >> 1;
    const bold = hashed(block, group, seed + 4) < 0.35 ? 0.62 : 0.2;
    const own = (hashed(block, group, seed + 5) - 0.5) * bold;
    return own + (hashed(block, bed, seed + 6) - 0.5) * 0.12;
  };
  const standing = (block: number, bed: number, right: boolean, upper: boolean): number => {
    const joint = block + (right ? 1 : 0);
    const t = boundary(joint, bed + (upper ? 1 : 0));
    const s = joints[joint] ?? 0;
    const mass = (valueNoise(s * 0.42 + 5, bed * 0.35, seed + 3) - 0.5) * 0.9;
    const soft = hashed(bed, 0, seed + 7) < 0.3 ? -0.18 : 0;
    const turn = (hashed(block, bed >> 1, seed + 8) - 0.5) * (right ? 0.22 : -0.22);
    const worn = upper ? -0.1 * hashed(block, bed, seed + 9) : 0;
    const share = mass + broken(block, bed) + soft + turn + worn;
    return Math.max(thinnest, depth * (1 + share) + lean * (t / height));
  };
  return {
    joints,
    beds,
    corner: (block, bed, right, upper) => {
      const joint = block + (right ? 1 : 0);
      return [
        joints[joint] ?? 0,
        boundary(joint, bed + (upper ? 1 : 0)),
        standing(block, bed, right, upper),
      ];
    },
    reach: (block, limit) => {
      let reach = 0;
      for (let bed = 0; bed < beds && (levels[bed] ?? 0) < limit; bed++) {
        for (const right of [false, true]) {
          for (const upper of [false, true]) {
            reach = Math.max(reach, standing(block, bed, right, upper));
          }
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
