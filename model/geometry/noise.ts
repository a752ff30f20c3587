/** A hash of integers to 0-1, the same on every machine (multiply-xorshift mixing on a combined key). */
export function hashed(x: number, y: number, seed: number): number {
  let key = Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca6b) ^ Math.imul(seed + 1, 0xc2b2ae35);
  key = Math.imul(key ^ (key >>> 16), 0x7feb352d);
  key = Math.imul(key ^ (key >>> 15), 0x846ca68b);
  return ((key ^ (key >>> 16)) >>> 0) / 4294967296;
}

/** Smooth noise between the hashes of a unit grid, 0-1. */
export function valueNoise(x: number, y: number, seed: number): number {
  const column = Math.floor(x);
  const row = Math.floor(y);
  const u = smooth(x - column);
  const v = smooth(y - row);
  const lower = mix(hashed(column, row, seed), hashed(column + 1, row, seed), u);
  const upper = mix(hashed(column, row + 1, seed), hashed(column + 1, row + 1, seed), u);
  return mix(lower, upper, v);
}

/** Octaves of noise folded into crests, 0-1. */
export function ridgedNoise(x: number, y: number, octaves: number, seed: number): number {
  let sum = 0;
  let amplitude = 0.5;
  let weight = 1;
  let total = 0;
  for (let octave = 0; octave < octaves; octave++) {
    const crest = 1 - Math.abs(2 * valueNoise(x * 2 ** octave, y * 2 ** octave, seed + octave) - 1);
    sum += amplitude * crest * crest * weight;
    total += amplitude;
    // Detail gathers on the crests and leaves valleys smooth.
    weight = Math.min(1, crest * 1.6);
    amplitude *= 0.5;
  }
  return sum / total;
}

/** Rises from 0 to 1 with level ends. */
export function smooth(t: number): number {
  const clamped = Math.min(1, Math.max(0, t));
  return clamped * clamped * (3 - 2 * clamped);
}

export function mix(a: number, b: number, t: number): number {
  return a + (b - a) * t;
}
