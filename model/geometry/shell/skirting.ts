import type { FinishRef } from '../../finishes/finish-ref.ts';
import type { FloorPoint } from '../../format/common.ts';
import { framePoint } from '../frame.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import { doorFrameWidth, without } from '../openings.ts';
import type { Opening } from '../openings.ts';
import { cornerAt, offsetRing } from '../polygon.ts';
import { skirtingDepth, skirtingHeight } from '../room-plan.ts';
import type { PlannedWall } from '../room-plan.ts';
import { dot, subtract } from '../vector.ts';

const density = 12;

/** One side of a `ring`: a room's floor, or the other way round about something that stands. */
export type SkirtingRun = Pick<PlannedWall, 'index' | 'frame' | 'length'> & {
  openings: Pick<Opening, 'kind' | 's' | 't' | 'width'>[];
};

/**
 * Skirting along a wall, mitred at the corners and ended at door frames and floor-level niches. Its upper edge is
 * chamfered down from the wall: a ledge of a few millimetres would be too narrow for a texel and sparkle.
 */
export function buildSkirting(
  ring: readonly FloorPoint[],
  wall: SkirtingRun,
  finish: FinishRef,
  mesh: MeshBuilder,
): void {
  const inner = offsetRing(ring, -skirtingDepth);
  const along = (corner: readonly [number, number]) =>
    dot(subtract([corner[0], 0, corner[1]], wall.frame.origin), wall.frame.right);
  const innerLeft = along(cornerAt(inner, wall.index));
  const innerRight = along(cornerAt(inner, wall.index + 1));
  const taken = wall.openings
    .filter((opening) => opening.t < skirtingHeight)
    .map((opening): [number, number] => {
      const margin = opening.kind === 'door' ? doorFrameWidth : 0;
      return [opening.s - margin, opening.s + opening.width + margin];
    });
  for (const [from, to] of without([0, wall.length], taken)) {
    const frontFrom = from > 0 ? from : innerLeft;
    const frontTo = to < wall.length ? to : innerRight;
    skirtingPiece(finish, wall, [from, to], [frontFrom, frontTo], mesh);
  }
}

function skirtingPiece(
  finish: FinishRef,
  wall: SkirtingRun,
  [from, to]: readonly [number, number],
  [frontFrom, frontTo]: readonly [number, number],
  mesh: MeshBuilder,
): void {
  const shoulder = skirtingHeight - skirtingDepth;
  const slant = skirtingDepth * Math.SQRT2;
  const { frame } = wall;
  const ring: [number, number, number][] = [
    [frontFrom, 0, skirtingDepth],
    [frontTo, 0, skirtingDepth],
    [frontTo, shoulder, skirtingDepth],
    [frontFrom, shoulder, skirtingDepth],
    [frontFrom, shoulder, skirtingDepth],
    [frontTo, shoulder, skirtingDepth],
    [to, skirtingHeight, 0],
    [from, skirtingHeight, 0],
  ];
  const start = Math.min(from, frontFrom);
  const heights = [
    0,
    0,
    shoulder,
    shoulder,
    shoulder,
    shoulder,
    shoulder + slant,
    shoulder + slant,
  ];
  const flat = framePoint({ ...frame, origin: [0, 0, 0] }, 0, 0, 1);
  const leaning = framePoint({ ...frame, origin: [0, 0, 0] }, 0, Math.SQRT1_2, Math.SQRT1_2);
  mesh.patch(finish, {
    positions: ring.flatMap(([s, t, out]) => framePoint(frame, s, t, out)),
    normals: ring.flatMap((_, index) => (index < 4 ? flat : leaning)),
    uvs: ring.flatMap(([s], index) => [s, heights[index] ?? 0]),
    chartUvs: ring.flatMap(([s], index) => [s - start, heights[index] ?? 0]),
    indices: [0, 1, 2, 0, 2, 3, 4, 5, 6, 4, 6, 7],
    density,
  });
  if (from > 0) skirtingEnd(finish, wall, from, false, mesh);
  if (to < wall.length) skirtingEnd(finish, wall, to, true, mesh);
}

/** The profile that closes a piece where it ends before a corner. */
function skirtingEnd(
  finish: FinishRef,
  wall: SkirtingRun,
  s: number,
  right: boolean,
  mesh: MeshBuilder,
) {
  const { frame } = wall;
  const side = right ? 1 : -1;
  const end = {
    origin: framePoint(frame, s, 0, 0),
    right: framePoint({ ...frame, origin: [0, 0, 0] }, 0, 0, -side),
    up: frame.up,
    out: framePoint({ ...frame, origin: [0, 0, 0] }, side, 0, 0),
  };
  const shoulder = skirtingHeight - skirtingDepth;
  const profile: [number, number][] = [
    [0, 0],
    [0, skirtingHeight],
    [-side * skirtingDepth, shoulder],
    [-side * skirtingDepth, 0],
  ];
  mesh.polygon(finish, end, profile, { density });
}
