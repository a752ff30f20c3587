import type { Frame } from '#model/geometry/mesh-builder.ts';
import { Matrix4, Vector3, type Object3D } from 'three';

/** Puts a thing that faces its own +z, upright, into the plane of a frame's `right` and `up`, facing `out`. */
export function placeOnFrame(object: Object3D, frame: Frame): void {
  const axis = (vector: readonly [number, number, number]) => new Vector3(...vector);
  object.applyMatrix4(new Matrix4().makeBasis(axis(frame.right), axis(frame.up), axis(frame.out)));
  object.position.set(...frame.origin);
}
