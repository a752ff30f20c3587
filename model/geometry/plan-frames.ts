import type { FloorPoint } from '../format/common.ts';
import type { Frame } from './mesh-builder.ts';

/** The plane at height `y` that faces up: [s, t] = [x, -z] of the plan. */
export function upwardPlane(y: number): Frame {
  return { origin: [0, y, 0], right: [1, 0, 0], up: [0, 0, -1], out: [0, 1, 0] };
}

/** The plane at height `y` that faces down: [s, t] = [x, z] of the plan. */
export function downwardPlane(y: number): Frame {
  return { origin: [0, y, 0], right: [1, 0, 0], up: [0, 0, 1], out: [0, -1, 0] };
}

/** A ring of the plan in the coordinates of `upwardPlane`. */
export function onUpwardPlane(ring: readonly FloorPoint[]): [number, number][] {
  return ring.map(([x, z]) => [x, -z]);
}
