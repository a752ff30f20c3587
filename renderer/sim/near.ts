import { eyeHeight } from './pose.ts';
import type { Pose } from './pose.ts';
import type { Target } from './target.ts';

/** One comes near an exhibit at the first distance and leaves it at the second, metres. */
const come = 2.3;
const leave = 2.9;
/** Cosines of the angles within which it must stand before the eyes. */
const comeFacing = Math.cos(0.75);
const leaveFacing = Math.cos(1.15);
/** Another exhibit must be so much nearer to take the place of the present one. */
const better = 0.8;

/** The exhibit that the visitor stands before, close enough to read; `before` stays until it is clearly left. */
export function findNear(
  pose: Pose,
  room: string,
  targets: readonly Target[],
  before: string | null,
): string | null {
  let found: string | null = null;
  let least = Infinity;
  for (const target of targets) {
    if (target.room !== room) continue;
    const held = target.exhibit === before;
    const distance = distanceBefore(pose, target, held ? leaveFacing : comeFacing);
    if (distance > (held ? leave : come)) continue;
    const weight = held ? distance * better : distance;
    if (weight < least) {
      least = weight;
      found = target.exhibit;
    }
  }
  return found;
}

/** Distance from the eye to the target's nearest point; Infinity where one does not look at it from its front. */
function distanceBefore(pose: Pose, target: Target, facing: number): number {
  const { centre, right, up, out, half } = target;
  const ox = pose.x - centre[0];
  const oy = eyeHeight - centre[1];
  const oz = pose.z - centre[2];
  const front = ox * out[0] + oy * out[1] + oz * out[2];
  if (front <= 0) return Infinity;
  const s = clamp(ox * right[0] + oy * right[1] + oz * right[2], half[0]);
  const r = clamp(ox * up[0] + oy * up[1] + oz * up[2], half[1]);
  const dx = centre[0] + right[0] * s + up[0] * r - pose.x;
  const dy = centre[1] + right[1] * s + up[1] * r - eyeHeight;
  const dz = centre[2] + right[2] * s + up[2] * r - pose.z;
  const distance = Math.hypot(dx, dy, dz);
  const flat = Math.hypot(dx, dz);
  const looking =
    flat > 1e-6 ? (-Math.sin(pose.heading) * dx - Math.cos(pose.heading) * dz) / flat : 1;
  return looking < facing ? Infinity : distance;
}

function clamp(value: number, most: number): number {
  return value < -most ? -most : value > most ? most : value;
}
