import type { Viewpoint } from '#model/format/viewpoint.ts';

/** Eyes of a standing visitor, metres above the floor. */
export const eyeHeight = 1.6;
/** Vertical field of view, degrees: ordinary, and the closest that the wheel zooms to. */
export const widestView = 60;
export const closestView = 30;

/** Where the visitor is this frame. One object a hall, changed in place; metres, radians, degrees for `view`. */
export interface Pose {
  x: number;
  z: number;
  heading: number;
  pitch: number;
  view: number;
}

export function poseAt(viewpoint: Viewpoint): Pose {
  const [x, z] = viewpoint.floor;
  return { x, z, heading: viewpoint.heading, pitch: viewpoint.pitch ?? 0, view: widestView };
}

/** Puts a pose at a viewpoint at once. */
export function placePose(pose: Pose, viewpoint: Viewpoint): void {
  pose.x = viewpoint.floor[0];
  pose.z = viewpoint.floor[1];
  pose.heading = viewpoint.heading;
  pose.pitch = viewpoint.pitch ?? 0;
}

export function viewpointOf(pose: Pose): Viewpoint {
  const round = (value: number) => Math.round(value * 1000) / 1000;
  return {
    floor: [round(pose.x), round(pose.z)],
    heading: round(wrapAngle(pose.heading)),
    pitch: round(pose.pitch),
  };
}

/** The same angle between -pi and pi. */
export function wrapAngle(angle: number): number {
  const turn = Math.PI * 2;
  const wrapped = (((angle + Math.PI) % turn) + turn) % turn;
  return wrapped - Math.PI;
}

/** Moves `value` towards `target` so that half of the way is left after `half` seconds. */
export function approach(value: number, target: number, half: number, dt: number): number {
  return target + (value - target) * 2 ** (-dt / half);
}
