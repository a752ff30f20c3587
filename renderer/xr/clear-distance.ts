import type { Barriers } from '../sim/collide.ts';
import { rayToBarrier } from '../sim/collide.ts';
import type { PlaySpace } from './play-space.ts';

/** Metres: nearest to the eyes, and before a wall. */
const nearest = 0.7;
const beforeWall = 0.2;

/** How far before the visitor something may hang that belongs `wanted` metres off: nearer where a wall is close. */
export function clearDistance(
  { head, heading }: PlaySpace,
  barriers: Barriers,
  wanted: number,
): number {
  const wall = rayToBarrier(head.x, head.z, -Math.sin(heading), -Math.cos(heading), barriers);
  return Math.max(nearest, Math.min(wanted, wall - beforeWall));
}
