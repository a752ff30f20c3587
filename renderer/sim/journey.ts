import type { FloorPoint } from '#model/format/common.ts';
import type { Viewpoint } from '#model/format/viewpoint.ts';
import { approach, placePose, widestView, wrapAngle } from './pose.ts';
import type { Pose } from './pose.ts';

/** A journey under way. One object a hall, filled anew for each journey. */
export interface JourneyState {
  active: boolean;
  /** `fade` darkens, moves, brightens; `walk` follows the path. */
  manner: 'walk' | 'fade';
  path: FloorPoint[];
  target: Viewpoint;
  /** Keep the heading of arrival instead of the target's: for a click on the floor. */
  keepHeading: boolean;
  speed: number;
  /** Index of the path's point that is walked towards. */
  next: number;
  /** Seconds since a fade began. */
  time: number;
  moved: boolean;
  /** A fade stays dark until the room it leads to is there. */
  held: boolean;
}

export function idleJourney(): JourneyState {
  return {
    active: false,
    manner: 'walk',
    path: [],
    target: { floor: [0, 0], heading: 0 },
    keepHeading: false,
    speed: 0,
    next: 1,
    time: 0,
    moved: false,
    held: false,
  };
}

/** Seconds of each half of a fade. */
const fadeTime = 0.28;
/** Metres a second: a stroll. */
const walkSpeed = 1.4;
const acceleration = 1.6;
/** Metres before the end from which the eyes turn to what one came for. */
const turnFrom = 1.6;

/** Begins a journey; `path` starts where the visitor stands. */
export function beginJourney(
  state: JourneyState,
  manner: 'walk' | 'fade',
  path: FloorPoint[],
  target: Viewpoint,
  keepHeading: boolean,
): void {
  state.active = true;
  state.manner = manner;
  state.path = path;
  state.target = target;
  state.keepHeading = keepHeading;
  state.speed = 0;
  state.next = 1;
  state.time = 0;
  state.moved = false;
}

/** Goes on along another path from where the visitor is, at the pace they have. */
export function redirect(state: JourneyState, path: FloorPoint[]): void {
  state.path = path;
  state.next = 1;
}

/** Goes on for `dt` seconds; returns how bright the picture is, 0-1. `active` is false on arrival. */
export function stepJourney(state: JourneyState, pose: Pose, dt: number): number {
  if (!state.active) return 1;
  pose.view = approach(pose.view, widestView, 0.15, dt);
  return state.manner === 'fade' ? stepFade(state, pose, dt) : stepPath(state, pose, dt);
}

function stepFade(state: JourneyState, pose: Pose, dt: number): number {
  state.time += dt;
  if (state.time < fadeTime) return 1 - state.time / fadeTime;
  if (state.held) {
    state.time = fadeTime;
    return 0;
  }
  if (!state.moved) {
    placePose(pose, state.target);
    state.moved = true;
  }
  const back = (state.time - fadeTime) / fadeTime;
  if (back >= 1) state.active = false;
  return Math.min(1, back);
}

function stepPath(state: JourneyState, pose: Pose, dt: number): number {
  const { path, target } = state;
  const left = wayLeft(state, pose);
  const braking = Math.sqrt(2 * acceleration * Math.max(0, left - 0.01));
  state.speed = Math.min(state.speed + acceleration * dt, walkSpeed, braking + 0.02);
  let step = Math.min(state.speed * dt, left);
  while (step > 0 && state.next < path.length) {
    const point = path[state.next];
    if (!point) break;
    const dx = point[0] - pose.x;
    const dz = point[1] - pose.z;
    const distance = Math.hypot(dx, dz);
    const part = Math.min(step, distance);
    if (distance > 1e-6) {
      pose.x += (dx / distance) * part;
      pose.z += (dz / distance) * part;
    }
    step -= part;
    if (distance - part < 1e-4) state.next += 1;
    else break;
  }
  const ending = left < turnFrom || state.next >= path.length;
  let heading = target.heading;
  if (!ending || state.keepHeading) heading = headingAhead(state, pose);
  const pitch = ending && !state.keepHeading ? (target.pitch ?? 0) : 0;
  const turn = wrapAngle(heading - pose.heading);
  pose.heading += turn * (1 - 2 ** (-dt / 0.28));
  pose.pitch = approach(pose.pitch, pitch, 0.3, dt);
  const faced = state.keepHeading || Math.abs(turn) + Math.abs(pose.pitch - pitch) < 0.004;
  if (left < 0.02 && faced) state.active = false;
  return 1;
}

/** Metres still to walk. */
function wayLeft({ path, next }: JourneyState, pose: Pose): number {
  let left = 0;
  let x = pose.x;
  let z = pose.z;
  for (let index = next; index < path.length; index += 1) {
    const point = path[index];
    if (!point) continue;
    left += Math.hypot(point[0] - x, point[1] - z);
    x = point[0];
    z = point[1];
  }
  return left;
}

/** Looks a little ahead along the path, so that corners are taken in a curve. */
function headingAhead({ path, next }: JourneyState, pose: Pose): number {
  const point = path[next];
  if (!point) return pose.heading;
  let dx = point[0] - pose.x;
  let dz = point[1] - pose.z;
  const distance = Math.hypot(dx, dz);
  const after = path[next + 1];
  if (after && distance < 1) {
    const share = 1 - distance;
    const ax = after[0] - point[0];
    const az = after[1] - point[1];
    const length = Math.hypot(ax, az) || 1;
    dx = (dx / (distance || 1)) * (1 - share) + (ax / length) * share;
    dz = (dz / (distance || 1)) * (1 - share) + (az / length) * share;
  }
  if (distance < 0.05 && !after) return pose.heading;
  return Math.atan2(-dx, -dz);
}
