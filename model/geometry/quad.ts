import type { FinishRef } from '../finishes/finish-ref.ts';
import type { Point } from '../format/common.ts';
import type { MeshBuilder, PlaneOptions } from './mesh-builder.ts';
import { faceNormal } from './patch.ts';
import { cross, dot, lengthOf, normalised, subtract } from './vector.ts';

/** A flat four-sided piece, corners counter-clockwise from its front; too small ones are left out. */
export function quad(
  finish: FinishRef,
  [a, b, c, d]: readonly [Point, Point, Point, Point],
  mesh: MeshBuilder,
  options: PlaneOptions = {},
): void {
  const bottom = subtract(b, a);
  if (lengthOf(bottom) < 1e-6 || lengthOf(subtract(d, a)) < 1e-6) return;
  const right = normalised(bottom);
  const out = faceNormal(a, b, c);
  const frame = { origin: a, right, up: cross(out, right), out };
  const onPlane = (point: Point): [number, number] => {
    const way = subtract(point, a);
    return [dot(way, frame.right), dot(way, frame.up)];
  };
  mesh.polygon(finish, frame, [onPlane(a), onPlane(b), onPlane(c), onPlane(d)], options);
}
