import type { FinishRef } from '../finishes/finish-ref.ts';
import type { Point } from '../format/common.ts';
import type { Frame, MeshBuilder, Side } from './mesh-builder.ts';
import { cross, lengthOf, normalised, subtract } from './vector.ts';

/**
 * A straight bar from `a` to `b`, `width` across and `height` high (upright bars: across x and z); its ends are
 * left open unless asked for.
 */
export function beam(
  finish: FinishRef,
  a: Point,
  b: Point,
  [width, height]: readonly [number, number],
  mesh: MeshBuilder,
  options: { ends?: boolean; density?: number } = {},
): void {
  const way = subtract(b, a);
  const length = lengthOf(way);
  if (length < 1e-6) return;
  const omit: Side[] = options.ends ? [] : ['left', 'right'];
  const density = options.density === undefined ? {} : { density: options.density };
  mesh.box(finish, alongFrame(a, b), [length, height, width], { omit, ...density });
}

/** The frame in the middle between two points whose `right` runs from one to the other. */
export function alongFrame(a: Point, b: Point): Frame {
  const right = normalised(subtract(b, a));
  const upright = Math.abs(right[1]) > 0.999;
  const out = normalised(cross(right, upright ? [1, 0, 0] : [0, 1, 0]));
  return {
    origin: [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2],
    right,
    up: cross(out, right),
    out,
  };
}
