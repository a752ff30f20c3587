/** Walls and obstacles as segments on the floor: x0, z0, x1, z1 of each, metres. */
export interface Barriers {
  segments: Float32Array;
  count: number;
}

/** Half the width of a visitor, metres. */
export const bodyRadius = 0.3;

export interface FloorSpot {
  x: number;
  z: number;
}

const passes = 3;

/** Pushes a circle out of every segment that it overlaps; sliding along walls follows. Changes `spot`. */
export function pushOut(spot: FloorSpot, radius: number, barriers: Barriers): void {
  for (let pass = 0; pass < passes; pass += 1) {
    if (!pushOnce(spot, radius, barriers)) return;
  }
}

function pushOnce(spot: FloorSpot, radius: number, { segments, count }: Barriers): boolean {
  let touched = false;
  for (let index = 0; index < count; index += 1) {
    const at = index * 4;
    const x0 = segments[at] ?? 0;
    const z0 = segments[at + 1] ?? 0;
    const dx = (segments[at + 2] ?? 0) - x0;
    const dz = (segments[at + 3] ?? 0) - z0;
    const length = dx * dx + dz * dz;
    const along = length > 0 ? ((spot.x - x0) * dx + (spot.z - z0) * dz) / length : 0;
    const t = along < 0 ? 0 : along > 1 ? 1 : along;
    const offX = spot.x - (x0 + dx * t);
    const offZ = spot.z - (z0 + dz * t);
    const square = offX * offX + offZ * offZ;
    if (square >= radius * radius || square === 0) continue;
    const distance = Math.sqrt(square);
    const push = (radius - distance) / distance + 1e-6;
    spot.x += offX * push;
    spot.z += offZ * push;
    touched = true;
  }
  return touched;
}

/** Longest move at once: less than the body's radius, so that nobody steps through a wall. */
const stride = 0.15;

/** Moves `spot` by [dx, dz] metres as far as barriers allow. */
export function moveWithin(spot: FloorSpot, dx: number, dz: number, barriers: Barriers): void {
  const distance = Math.hypot(dx, dz);
  const steps = Math.max(1, Math.ceil(distance / stride));
  for (let step = 0; step < steps; step += 1) {
    spot.x += dx / steps;
    spot.z += dz / steps;
    pushOut(spot, bodyRadius, barriers);
  }
}

/** Distance along a unit ray to the first segment, metres; Infinity if it meets none. */
export function rayToBarrier(
  x: number,
  z: number,
  dx: number,
  dz: number,
  { segments, count }: Barriers,
): number {
  let nearest = Infinity;
  for (let index = 0; index < count; index += 1) {
    const at = index * 4;
    const x0 = segments[at] ?? 0;
    const z0 = segments[at + 1] ?? 0;
    const ex = (segments[at + 2] ?? 0) - x0;
    const ez = (segments[at + 3] ?? 0) - z0;
    const across = dx * ez - dz * ex;
    if (across === 0) continue;
    const t = ((x0 - x) * ez - (z0 - z) * ex) / across;
    const s = ((x0 - x) * dz - (z0 - z) * dx) / across;
    if (t > 0 && s >= 0 && s <= 1 && t < nearest) nearest = t;
  }
  return nearest;
}
