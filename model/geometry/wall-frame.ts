import type { FloorPoint } from '../format/common.ts';
import type { Frame } from './mesh-builder.ts';
import { cornerAt } from './polygon.ts';

/**
 * The frame of wall `index` of a floor polygon: origin at the wall's left end on the floor as seen from inside,
 * `right` along the wall, `out` into the room.
 */
export function wallFrame(room: { floor: readonly FloorPoint[] }, index: number): Frame {
  const a = cornerAt(room.floor, index);
  const b = cornerAt(room.floor, index + 1);
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
  const x = (b[0] - a[0]) / length;
  const z = (b[1] - a[1]) / length;
  return { origin: [a[0], 0, a[1]], right: [x, 0, z], up: [0, 1, 0], out: [-z, 0, x] };
}

/** Length of wall `index`, metres. */
export function wallLength(room: { floor: readonly FloorPoint[] }, index: number): number {
  const a = cornerAt(room.floor, index);
  const b = cornerAt(room.floor, index + 1);
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}
