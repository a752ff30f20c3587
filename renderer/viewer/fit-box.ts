import { Vector3 } from 'three';
import type { Box3 } from 'three';

/** How much of the picture's height and width a thing may take up. */
const share = 0.9;

const across = new Vector3();
const upward = new Vector3();
const corner = new Vector3();
const up = new Vector3(0, 1, 0);

/**
 * How far from a box's middle one must be to see all of it, in the box's units.
 *
 * @param towards unit vector from the middle to the eye; not straight up
 * @param fov height of the picture, degrees
 * @param aspect its width over its height
 */
export function distanceToSee(box: Box3, towards: Vector3, fov: number, aspect: number): number {
  const high = Math.tan((fov * Math.PI) / 360) * share;
  const wide = high * aspect;
  across.crossVectors(up, towards).normalize();
  upward.crossVectors(towards, across);
  let distance = 0;
  for (let index = 0; index < 8; index += 1) {
    corner.set(
      ((index & 1 ? 1 : -1) * (box.max.x - box.min.x)) / 2,
      ((index & 2 ? 1 : -1) * (box.max.y - box.min.y)) / 2,
      ((index & 4 ? 1 : -1) * (box.max.z - box.min.z)) / 2,
    );
    const sideways = Math.max(
      Math.abs(corner.dot(across)) / wide,
      Math.abs(corner.dot(upward)) / high,
    );
    distance = Math.max(distance, corner.dot(towards) + sideways);
  }
  return distance;
}
