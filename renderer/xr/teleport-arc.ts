import type { Barriers, FloorSpot } from '../sim/collide.ts';
import { bodyRadius, pushOut, rayToBarrier } from '../sim/collide.ts';

/** A throw in progress; one object a hand, changed in place. Points are x, y, z in metres. */
export interface TeleportArc {
  points: Float32Array;
  count: number;
  /** Where it meets the floor, and whether one can stand there. */
  x: number;
  z: number;
  valid: boolean;
}

/** Most points of an arc, metres a second at the hand, seconds between points. */
const longest = 40;
const speed = 7;
const interval = 0.04;
const gravity = 9.81;

export function makeTeleportArc(): TeleportArc {
  return { points: new Float32Array(longest * 3), count: 0, x: 0, z: 0, valid: false };
}

/**
 * Throws from a hand along a unit direction and finds where one would land. Not valid: into a wall, onto furniture,
 * closer to a wall than a body is wide, or not reaching the floor. `inside` tells whether a spot lies in a room.
 */
export function throwArc(
  arc: TeleportArc,
  from: { x: number; y: number; z: number },
  direction: { x: number; y: number; z: number },
  barriers: Barriers,
  inside: (x: number, z: number) => boolean,
): void {
  const level = Math.hypot(direction.x, direction.z);
  const reach =
    level > 1e-6
      ? rayToBarrier(from.x, from.z, direction.x / level, direction.z / level, barriers)
      : Infinity;
  arc.count = 0;
  arc.valid = false;
  for (let index = 0; index < longest; index += 1) {
    const time = index * interval;
    let y = from.y + direction.y * speed * time - 0.5 * gravity * time * time;
    let along = level * speed * time;
    const landed = y <= 0;
    if (landed) {
      along = level * speed * landingTime(from.y, direction.y);
      y = 0;
    }
    const blocked = along > reach;
    if (blocked) along = reach;
    arc.x = level > 1e-6 ? from.x + (direction.x / level) * along : from.x;
    arc.z = level > 1e-6 ? from.z + (direction.z / level) * along : from.z;
    arc.points[arc.count * 3] = arc.x;
    arc.points[arc.count * 3 + 1] = y;
    arc.points[arc.count * 3 + 2] = arc.z;
    arc.count += 1;
    if (blocked) return;
    if (!landed) continue;
    arc.valid = inside(arc.x, arc.z) && isFree(arc.x, arc.z, barriers);
    return;
  }
}

const spot: FloorSpot = { x: 0, z: 0 };
/** How far a spot may be moved to fit a body and still be the spot that was meant, metres. */
const tolerance = 0.02;

function isFree(x: number, z: number, barriers: Barriers): boolean {
  spot.x = x;
  spot.z = z;
  pushOut(spot, bodyRadius, barriers);
  return Math.hypot(spot.x - x, spot.z - z) < tolerance;
}

/** Seconds until something thrown upwards at `speed` times `up` from `height` metres meets the floor. */
function landingTime(height: number, up: number): number {
  const rise = up * speed;
  return (rise + Math.sqrt(rise * rise + 2 * gravity * Math.max(0, height))) / gravity;
}
