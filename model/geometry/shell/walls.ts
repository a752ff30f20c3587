import type { Room } from '../../format/room.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import type { Opening } from '../openings.ts';
import { shadowGap, skirtingHeight } from '../room-plan.ts';
import type { PlannedWall } from '../room-plan.ts';

/** Walls with exhibits want at least 10 texels a metre. */
const wallDensity = 12;

/** The wall ends a little below the skirting's upper edge, hidden by it. */
const wallFoot = skirtingHeight - 0.01;

/** A wall as one polygon: notches where openings reach the floor, holes elsewhere. */
export function buildWall(room: Room, wall: PlannedWall, mesh: MeshBuilder): void {
  const top = room.ceiling.kind === 'open' ? room.height : room.height - shadowGap;
  const cuts = wall.openings
    .map((opening) => clampHole(opening, wall.length, top))
    .filter((cut) => cut[2] - cut[0] > 0.01 && cut[3] - cut[1] > 0.01);
  const outline: [number, number][] = [[0, wallFoot]];
  for (const [left, bottom, right, upper] of cuts) {
    if (bottom > wallFoot) continue;
    outline.push([left, wallFoot], [left, upper], [right, upper], [right, wallFoot]);
  }
  outline.push([wall.length, wallFoot], [wall.length, top], [0, top]);
  const holes = cuts
    .filter((cut) => cut[1] > wallFoot)
    .map(([left, bottom, right, upper]): [number, number][] => [
      [left, bottom],
      [left, upper],
      [right, upper],
      [right, bottom],
    ]);
  mesh.polygon(wall.finish, wall.frame, outline, { holes, density: wallDensity });
}

/** [left, bottom, right, top] inside the wall. */
function clampHole(
  { s, t, width, height }: Opening,
  length: number,
  top: number,
): [number, number, number, number] {
  return [Math.max(0, s), t, Math.min(length, s + width), Math.min(top - 0.001, t + height)];
}
