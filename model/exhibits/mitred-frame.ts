import type { FinishRef } from '../finishes/finish-ref.ts';
import type { Point } from '../format/common.ts';
import { framePoint } from '../geometry/frame.ts';
import type { Frame, MeshBuilder } from '../geometry/mesh-builder.ts';
import { quad } from '../geometry/quad.ts';

/** A line round a rectangle about the frame's origin: its width and height, and how far it stands out, metres. */
interface Loop {
  width: number;
  height: number;
  out: number;
}

/**
 * Four mitred sides between each pair of neighbouring loops, as the profile of a moulding goes from its outer
 * back edge over its front to its inner edge.
 */
export function moulding(
  finish: FinishRef,
  frame: Frame,
  loops: readonly Loop[],
  mesh: MeshBuilder,
  density = 24,
): void {
  for (let index = 0; index + 1 < loops.length; index++) {
    const [outer, inner] = [loops[index], loops[index + 1]];
    if (!outer || !inner) continue;
    const a = corners(frame, outer);
    const b = corners(frame, inner);
    for (let side = 0; side < 4; side++) {
      const next = (side + 1) % 4;
      const [a0, a1, b1, b0] = [a[side], a[next], b[next], b[side]];
      if (a0 && a1 && b1 && b0) quad(finish, [a0, a1, b1, b0], mesh, { density });
    }
  }
}

/** Counter-clockwise from the lower left, as seen from the front. */
function corners(frame: Frame, { width, height, out }: Loop): Point[] {
  const [s, t] = [width / 2, height / 2];
  return [
    framePoint(frame, -s, -t, out),
    framePoint(frame, s, -t, out),
    framePoint(frame, s, t, out),
    framePoint(frame, -s, t, out),
  ];
}
