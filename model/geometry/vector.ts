import type { Point } from '../format/common.ts';

export function subtract(a: Point, b: Point): Point {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

export function scale(a: Point, by: number): Point {
  return [a[0] * by, a[1] * by, a[2] * by];
}

export function dot(a: Point, b: Point): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

export function cross(a: Point, b: Point): Point {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

export function lengthOf(a: Point): number {
  return Math.hypot(a[0], a[1], a[2]);
}

/** The vector at length 1; straight up for one of no length. */
export function normalised(a: Point): Point {
  const length = lengthOf(a);
  return length > 0 ? scale(a, 1 / length) : [0, 1, 0];
}
