import { rayToBarrier } from './collide.ts';
import type { Barriers } from './collide.ts';

type Triple = readonly [number, number, number];

/** A rectangle one can point at and stand before: an exhibit's face. */
export interface Target {
  exhibit: string;
  room: string;
  centre: Triple;
  right: Triple;
  up: Triple;
  out: Triple;
  /** Half of width and height, metres, with a little margin. */
  half: readonly [number, number];
}

/** What a ray meets. One object, changed in place. */
export interface Hit {
  exhibit: string | null;
  /** Metres from the eye to the exhibit. */
  distance: number;
  /** Where the ray meets free floor. */
  onFloor: boolean;
  floorX: number;
  floorZ: number;
}

export function noHit(): Hit {
  return { exhibit: null, distance: Infinity, onFloor: false, floorX: 0, floorZ: 0 };
}

/** Farther away than this an exhibit can't be pointed at, metres. */
const farthest = 16;

/** Finds the exhibit, or the place on the floor, that a ray from [x, y, z] along the unit [dx, dy, dz] meets. */
export function castRay(
  hit: Hit,
  x: number,
  y: number,
  z: number,
  dx: number,
  dy: number,
  dz: number,
  targets: readonly Target[],
  walls: Barriers,
): void {
  const flat = Math.hypot(dx, dz);
  const wall = flat > 1e-6 ? rayToBarrier(x, z, dx / flat, dz / flat, walls) / flat : Infinity;
  // Exhibits stand a little before their wall.
  let nearest = Math.min(farthest, wall + 0.05);
  hit.exhibit = null;
  hit.onFloor = false;
  for (const target of targets) {
    const t = meet(target, x, y, z, dx, dy, dz);
    if (t < nearest) {
      nearest = t;
      hit.exhibit = target.exhibit;
    }
  }
  hit.distance = nearest;
  if (hit.exhibit !== null || dy > -0.02) return;
  const t = -y / dy;
  if (t > wall || t > farthest * 2) return;
  hit.onFloor = true;
  hit.floorX = x + dx * t;
  hit.floorZ = z + dz * t;
}

function meet(
  { centre, right, up, out, half }: Target,
  x: number,
  y: number,
  z: number,
  dx: number,
  dy: number,
  dz: number,
): number {
  const facing = dx * out[0] + dy * out[1] + dz * out[2];
  if (facing > -1e-4) return Infinity;
  const ox = centre[0] - x;
  const oy = centre[1] - y;
  const oz = centre[2] - z;
  const t = (ox * out[0] + oy * out[1] + oz * out[2]) / facing;
  if (t <= 0) return Infinity;
  const px = dx * t - ox;
  const py = dy * t - oy;
  const pz = dz * t - oz;
  const s = px * right[0] + py * right[1] + pz * right[2];
  const r = px * up[0] + py * up[1] + pz * up[2];
  return Math.abs(s) <= half[0] && Math.abs(r) <= half[1] ? t : Infinity;
}
