import { moveWithin } from './collide.ts';
import type { Barriers } from './collide.ts';
import { approach, closestView, widestView } from './pose.ts';
import type { Pose } from './pose.ts';

/** What hands on keys, mouse or glass ask for this frame. One object a hall, changed in place. */
export interface WalkInput {
  /** -1 to 1: forwards, to the right, turning to the left. */
  forward: number;
  right: number;
  turn: number;
  fast: boolean;
  /** Radians to turn and tilt by, collected since the last frame. */
  dragHeading: number;
  dragPitch: number;
  /** Field of view wished for, degrees. */
  view: number;
}

/** How fast the visitor is at present; metres and radians a second. */
export interface WalkMotion {
  vx: number;
  vz: number;
  spin: number;
}

export function idleInput(): WalkInput {
  return {
    forward: 0,
    right: 0,
    turn: 0,
    fast: false,
    dragHeading: 0,
    dragPitch: 0,
    view: widestView,
  };
}

const speed = 1.5;
const fastSpeed = 3;
const turnSpeed = 1.25;
const highestPitch = 1.2;
/** Seconds to half of a new speed: starts and stops are soft, and nothing bobs. */
const ease = 0.07;

/** Moves the pose for `dt` seconds. True while anything moves. */
export function stepWalk(
  pose: Pose,
  motion: WalkMotion,
  input: WalkInput,
  barriers: Barriers,
  dt: number,
): boolean {
  const length = Math.hypot(input.forward, input.right);
  const top = (input.fast ? fastSpeed : speed) / Math.max(1, length);
  const sin = Math.sin(pose.heading);
  const cos = Math.cos(pose.heading);
  const wantX = (-sin * input.forward + cos * input.right) * top;
  const wantZ = (-cos * input.forward - sin * input.right) * top;
  motion.vx = approach(motion.vx, wantX, ease, dt);
  motion.vz = approach(motion.vz, wantZ, ease, dt);
  motion.spin = approach(motion.spin, input.turn * turnSpeed, ease, dt);
  const moving = Math.abs(motion.vx) + Math.abs(motion.vz) > 0.004;
  if (moving) moveWithin(pose, motion.vx * dt, motion.vz * dt, barriers);
  const dragging = input.dragHeading !== 0 || input.dragPitch !== 0;
  const spinning = Math.abs(motion.spin) > 0.002;
  pose.heading += motion.spin * dt + input.dragHeading;
  pose.pitch = Math.max(-highestPitch, Math.min(highestPitch, pose.pitch + input.dragPitch));
  input.dragHeading = 0;
  input.dragPitch = 0;
  const view = Math.max(closestView, Math.min(widestView, input.view));
  const zooming = Math.abs(pose.view - view) > 0.02;
  pose.view = zooming ? approach(pose.view, view, 0.08, dt) : view;
  const wanted = length > 0 || input.turn !== 0;
  return moving || spinning || dragging || zooming || wanted;
}

/** Stops at once, as when a journey begins. */
export function stopMotion(motion: WalkMotion): void {
  motion.vx = 0;
  motion.vz = 0;
  motion.spin = 0;
}
