import { approach, wrapAngle, type Pose } from './pose.ts';

/** Half of the way to the guide is made in so many seconds: smooth at twenty poses a second, and close. */
const half = 0.08;

/** Draws `pose` after `target` for `dt` seconds; true while there is a way left to go. */
export function followPose(pose: Pose, target: Pose, dt: number): boolean {
  const turn = wrapAngle(target.heading - pose.heading);
  const left = Math.max(
    Math.abs(target.x - pose.x),
    Math.abs(target.z - pose.z),
    Math.abs(turn),
    Math.abs(target.pitch - pose.pitch),
  );
  if (left === 0) return false;
  // Far away is another room: there at once.
  const share = left < 0.0005 || left > 8 ? 1 : 1 - approach(1, 0, half, dt);
  pose.x += (target.x - pose.x) * share;
  pose.z += (target.z - pose.z) * share;
  pose.heading += turn * share;
  pose.pitch += (target.pitch - pose.pitch) * share;
  return true;
}
