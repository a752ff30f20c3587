import type { Point } from '../format/common.ts';
import type { Frame } from './mesh-builder.ts';

/** The point at `right`, `up` and `out` metres from the frame's origin. */
export function framePoint(frame: Frame, right: number, up: number, out: number): Point {
  const { origin, right: r, up: u, out: o } = frame;
  return [
    origin[0] + r[0] * right + u[0] * up + o[0] * out,
    origin[1] + r[1] * right + u[1] * up + o[1] * out,
    origin[2] + r[2] * right + u[2] * up + o[2] * out,
  ];
}

/** The same axes, moved by metres along them. */
export function moveFrame(frame: Frame, right: number, up: number, out: number): Frame {
  return { ...frame, origin: framePoint(frame, right, up, out) };
}
