import { hashed, mix, ridgedNoise, smooth, valueNoise } from '../../geometry/noise.ts';

/** A river that runs from the left edge to the right. */
export interface River {
  /** Its middle above the middle of the relief, metres, at `s` metres right of it. */
  at: (s: number) => number;
  /** Half its width there, metres. */
  half: (s: number) => number;
}

/** Procedural land: heights 0-1 over a sheet of `size` metres, [0, 0] in its middle. It shows no real place. */
export interface Landform {
  height: (s: number, t: number) => number;
  river?: River;
}

/** The water's height, as a share of the relief's depth. */
export const waterLevel = 0.1;

export function landform(
  form: 'gorge' | 'ridges' | 'peaks',
  size: readonly [number, number],
  seed: number,
): Landform {
  if (form === 'gorge') return gorge(size, seed);
  if (form === 'ridges') return { height: (s, t) => ridges(s, t, size, seed) };
  return { height: (s, t) => peaks(s, t, size, seed) };
}

/** A river in bends, cliffs in steps beside it, and folded high land behind. */
function gorge(size: readonly [number, number], seed: number): Landform {
  const [width, height] = size;
  const unit = height;
  const bend = (s: number) => {
    const u = s / unit;
    const slow = Math.sin(u * 1.1 + seed) * 0.13 + Math.sin(u * 2.3 + seed * 2.7) * 0.07;
    return height * (slow + (valueNoise(u * 1.9, 3.3, seed) - 0.5) * 0.1 - 0.04);
  };
  const half = (s: number) => height * (0.022 + 0.012 * valueNoise((s / unit) * 2.4, 9.1, seed));
  const river: River = { at: bend, half };
  return {
    river,
    height: (s, t) => {
      // Distance across the bend, not straight up: slopes are alike on both sides of a turn.
      const slope = (bend(s + 0.02) - bend(s - 0.02)) / 0.04;
      const away = Math.abs(t - bend(s)) / Math.hypot(1, slope) - half(s);
      if (away < 0) return waterLevel * mix(1, 0.4, smooth(-away / half(s)));
      const u = s / unit;
      const v = t / unit;
      const spur = 0.6 + 0.8 * valueNoise(u * 3.1 + 40, v * 2.1, seed + 2);
      const cliff = smooth(away / (height * 0.035 * spur)) * 0.26;
      const shelf = smooth((away - height * 0.055 * spur) / (height * 0.05)) * 0.16;
      // Ranges bent by a slow warp, cut by side valleys that run down to the river.
      const warp = (valueNoise(u * 0.9, v * 0.9 + 7, seed + 3) - 0.5) * 0.9;
      const range = ridgedNoise(u * 1.15 + v * 0.5 + warp, v * 1.5 - u * 0.3 + warp, 6, seed + 5);
      const gully = ridgedNoise(u * 2.6 + warp * 1.4, v * 0.7 + warp, 3, seed + 9);
      const back = smooth((away - height * 0.05) / (height * 0.26));
      const land = Math.max(0, range * 1.25 - 0.16) * (0.55 + 0.45 * (1 - gully));
      const bank = (cliff + shelf) * (1 - 0.35 * back * gully);
      return Math.min(1, waterLevel + 0.02 + (bank + back * land * 0.72) * edgeFade(s, width));
    },
  };
}

/** Folds that run up to the right, higher towards the top. */
function ridges(s: number, t: number, [, height]: readonly [number, number], seed: number): number {
  const u = s / height;
  const v = t / height + 0.5;
  const across = u * 0.5 - v * 0.86;
  const along = u * 0.86 + v * 0.5;
  const fold = ridgedNoise(across * 1.9, along * 0.75, 5, seed);
  const rise = 0.22 + 0.78 * smooth(v * 1.15);
  return Math.min(1, 0.06 + 0.94 * fold * rise);
}

/** Steep single hills of the karst over low land. */
function peaks(s: number, t: number, [, height]: readonly [number, number], seed: number): number {
  const cell = height / 4;
  const [column, row] = [Math.floor(s / cell), Math.floor(t / cell)];
  let highest = 0;
  for (let x = column - 1; x <= column + 1; x++) {
    for (let y = row - 1; y <= row + 1; y++) {
      const [cx, cy] = [(x + hashed(x, y, seed)) * cell, (y + hashed(x, y, seed + 1)) * cell];
      const radius = cell * (0.42 + 0.4 * hashed(x, y, seed + 2));
      const near = 1 - Math.hypot(s - cx, (t - cy) * 1.1) / radius;
      if (near <= 0) continue;
      const tall = 0.35 + 0.6 * hashed(x, y, seed + 3);
      highest = Math.max(highest, tall * smooth(near * 1.5) ** 0.8);
    }
  }
  const rough = ridgedNoise((s / cell) * 1.3, (t / cell) * 1.3, 4, seed + 7);
  return Math.min(1, 0.05 + highest * (0.78 + 0.22 * rough) + 0.1 * rough);
}

/** Land stays a little lower at the two ends, where the block is cut. */
function edgeFade(s: number, width: number): number {
  return 0.75 + 0.25 * smooth((width / 2 - Math.abs(s)) / 0.4);
}
