import type { FloorPoint } from '../../format/common.ts';
import { framePoint } from '../../geometry/frame.ts';
import type { Frame, MeshBuilder } from '../../geometry/mesh-builder.ts';

/** A point of the plan, metres along a standing frame's `right` and `out`. */
export function planPoint(frame: Frame, right: number, out: number): FloorPoint {
  const [x, , z] = framePoint(frame, right, 0, out);
  return [x, z];
}

/** Nobody walks through a box of `width` and `depth` about a standing frame's origin. */
export function blockBox(
  frame: Frame,
  [width, depth]: readonly [number, number],
  [bottom, top]: readonly [number, number],
  mesh: MeshBuilder,
): void {
  const corners: [number, number][] = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ];
  mesh.obstacle({
    footprint: corners.map(([s, t]) => planPoint(frame, (s * width) / 2, (t * depth) / 2)),
    bottom,
    top,
  });
}

/** Nobody walks through something round. */
export function blockRound(frame: Frame, radius: number, top: number, mesh: MeshBuilder): void {
  const footprint = Array.from({ length: 8 }, (_, index) => {
    const angle = (Math.PI * (2 * index + 1)) / 8;
    return planPoint(frame, Math.cos(angle) * radius, Math.sin(angle) * radius);
  });
  mesh.obstacle({ footprint, bottom: 0, top });
}
