import { luminance } from './light-colour.ts';
import type { TexelGrid } from './texel-grid.ts';

export interface DenoiseOptions {
  /** Texels. */
  radius: number;
  /** Distance between the texels that are looked at, for each pass: 1, 2, 4 reaches far with few. */
  steps: readonly number[];
  /** Differences of brightness beyond this ratio (natural logarithm) are edges and kept. */
  tolerance: number;
}

/**
 * Bilateral filter inside each chart: neighbours count by nearness, by likeness of brightness and of direction.
 * `light` is [entry][rgb]; entries that are not `valid` neither give nor take. (Tomasi and Manduchi, "Bilateral
 * filtering for gray and color images", 1998; growing steps as in Dammertz et al., "Edge-avoiding
 * a-trous wavelet transform", 2010.)
 */
export function denoise(
  light: Float32Array,
  grid: TexelGrid,
  charts: Int32Array,
  valid: (entry: number) => boolean,
  { radius, steps, tolerance }: DenoiseOptions,
): Float32Array<ArrayBuffer> {
  const count = grid.cells.length;
  let from = new Float32Array(light.subarray(0, count * 3));
  let to = new Float32Array(from);
  const levels = new Float32Array(count);
  const weights = spatialWeights(radius);
  const side = radius * 2 + 1;
  for (const step of steps) {
    for (let entry = 0; entry < count; entry++) {
      levels[entry] = Math.log(
        luminance(from[entry * 3] ?? 0, from[entry * 3 + 1] ?? 0, from[entry * 3 + 2] ?? 0) + 1e-3,
      );
    }
    for (let entry = 0; entry < count; entry++) {
      if (!valid(entry)) continue;
      const cell = grid.cells[entry] ?? 0;
      const x = cell % grid.width;
      const y = (cell - x) / grid.width;
      const chart = charts[cell];
      const level = levels[entry] ?? 0;
      const n = entry * 3;
      let red = 0;
      let green = 0;
      let blue = 0;
      let sum = 0;
      for (let k = 0; k < side * side; k++) {
        const nx = x + ((k % side) - radius) * step;
        const ny = y + (Math.floor(k / side) - radius) * step;
        if (nx < 0 || ny < 0 || nx >= grid.width || ny >= grid.height) continue;
        const near = ny * grid.width + nx;
        const other = grid.entries[near] ?? -1;
        if (other < 0 || charts[near] !== chart || !valid(other)) continue;
        const o = other * 3;
        const alike =
          (grid.normals[n] ?? 0) * (grid.normals[o] ?? 0) +
          (grid.normals[n + 1] ?? 0) * (grid.normals[o + 1] ?? 0) +
          (grid.normals[n + 2] ?? 0) * (grid.normals[o + 2] ?? 0);
        if (alike < 0.8) continue;
        const apart = ((levels[other] ?? 0) - level) / tolerance;
        const weight = (weights[k] ?? 0) * Math.exp(-0.5 * apart * apart) * alike;
        red += weight * (from[o] ?? 0);
        green += weight * (from[o + 1] ?? 0);
        blue += weight * (from[o + 2] ?? 0);
        sum += weight;
      }
      to[n] = red / sum;
      to[n + 1] = green / sum;
      to[n + 2] = blue / sum;
    }
    [from, to] = [to, from];
  }
  return from;
}

function spatialWeights(radius: number): Float32Array {
  const side = radius * 2 + 1;
  const spread = 2 * (radius * 0.6) ** 2;
  return Float32Array.from({ length: side * side }, (_, k) => {
    const x = (k % side) - radius;
    const y = Math.floor(k / side) - radius;
    return Math.exp(-(x * x + y * y) / spread);
  });
}
