import type { TablePoint } from './route-layout.ts';
import { distanceToLine } from './route-layout.ts';

/** Highest ridge above the table's plane, metres. */
export const ridgeHeight = 0.17;

/**
 * Height of the procedural relief, metres: folded ridges running north-east, low along the rivers. It stands for
 * mountains and shows none in particular, hence 示意 on the label.
 */
export function terrainHeight(
  point: TablePoint,
  rivers: readonly (readonly TablePoint[])[],
  size: readonly [number, number],
): number {
  const [x, y] = point;
  const along = x * 0.82 + y * 0.57;
  const across = -x * 0.57 + y * 0.82;
  let height = 0;
  let amplitude = 0.55;
  let frequency = 2.1;
  for (let octave = 0; octave < 4; octave++) {
    const fold =
      1 - Math.abs(2 * valueNoise(across * frequency, along * frequency * 0.45, octave) - 1);
    height += amplitude * fold * fold;
    amplitude *= 0.5;
    frequency *= 2.05;
  }
  const river = Math.min(...rivers.map((line) => distanceToLine(point, line)), Infinity);
  const valley = smooth(river / 0.34);
  const edge = Math.min(size[0] / 2 - Math.abs(x), size[1] / 2 - Math.abs(y));
  return layered(ridgeHeight * Math.min(1, height) * (0.08 + 0.92 * valley) * smooth(edge / 0.16));
}

/** Thickness of a layer, metres, and the share of it over which its edge rises. */
const layer = 0.018;
const riser = 0.3;

/** Built up of boards cut along contour lines, as model makers do: no one takes it for a real landscape. */
function layered(height: number): number {
  const level = height / layer;
  const whole = Math.floor(level);
  return (whole + smooth((level - whole - 1 + riser) / riser)) * layer;
}

/** Smooth noise, 0-1, the same on every machine. */
function valueNoise(x: number, y: number, seed: number): number {
  const column = Math.floor(x);
  const row = Math.floor(y);
  const u = smooth(x - column);
  const v = smooth(y - row);
  const top = mix(hash(column, row, seed), hash(column + 1, row, seed), u);
  const bottom = mix(hash(column, row + 1, seed), hash(column + 1, row + 1, seed), u);
  return mix(top, bottom, v);
}

/** Integer hash to 0-1 (Wang's mixing steps on a combined key). */
function hash(column: number, row: number, seed: number): number {
  let key = Math.imul(column, 374761393) + Math.imul(row, 668265263) + Math.imul(seed, 2147483647);
  key = Math.imul(key ^ (key >>> 13), 1274126177);
  return ((key ^ (key >>> 16)) >>> 0) / 4294967295;
}

function smooth(t: number): number {
  const clamped = Math.min(1, Math.max(0, t));
  return clamped * clamped * (3 - 2 * clamped);
}

function mix(a: number, b: number, t: number): number {
  return a + (b - a) * t;
}
