import { boardBody } from '../exhibits/board-body.ts';
import { exhibitBody } from '../exhibits/exhibit-body.ts';
import { isKnownExhibit } from '../exhibits/known-kinds.ts';
import { buildFitting, ceilingHoles } from '../fittings/build-fitting.ts';
import type { Lettering } from '../fittings/lettering-outlines.ts';
import type { Point } from '../format/common.ts';
import type { Hall } from '../format/hall.ts';
import type { Room } from '../format/room.ts';
import { buildLand } from '../outdoors/build-land.ts';
import { assembleRoom } from './assemble-room.ts';
import type { BuiltRoom, Obstacle } from './built-room.ts';
import { doorPassages } from './door-passage.ts';
import { findRoom } from './find-room.ts';
import type { MeshBuilder } from './mesh-builder.ts';
import { placeExhibit } from './place-exhibit.ts';
import { centroid, containsPoint } from './polygon.ts';
import { planWalls } from './room-plan.ts';
import { buildCeiling } from './shell/ceiling.ts';
import { buildDoorFrame, buildPassage } from './shell/doors.ts';
import { buildFloor } from './shell/floor.ts';
import { buildNiche } from './shell/niches.ts';
import { skirtingRuns } from './shell/skirting-runs.ts';
import { buildSkirting } from './shell/skirting.ts';
import { buildWall } from './shell/walls.ts';
import { buildWindow } from './shell/windows.ts';
import { surfaceCollector } from './surface-collector.ts';

/**
 * Turns a room of a hall into triangles, charts, emitters and obstacles: the same for the bake and for drawing,
 * to the last texel. `lettering` holds the outlines of the characters that raised letters need; characters it
 * lacks are left out. Throws `geometry/no-room`.
 */
export function buildRoom(hall: Hall, roomId: string, lettering: Lettering = {}): BuiltRoom {
  const room = findRoom(hall, roomId);
  const { mesh, collected } = surfaceCollector();
  buildShell(hall, room, mesh);
  for (const fitting of room.fittings) buildFitting(fitting, room, mesh, { hall, lettering });
  for (const exhibit of hall.exhibits) {
    if (exhibit.room !== roomId) continue;
    const frame = placeExhibit(hall, exhibit);
    const ground = groundUnder(frame.origin, collected.obstacles);
    if (isKnownExhibit(exhibit)) exhibitBody(exhibit, frame, mesh, ground);
    else boardBody(exhibit.id, frame, exhibit.size, mesh);
  }
  const built = assembleRoom(roomId, collected, room.lightDetail);
  if (!room.outdoors) return built;
  return { ...built, land: buildLand(room.outdoors, centroid(room.floor)) };
}

/** Height of the highest thing below a point, or of the floor. */
function groundUnder([x, y, z]: Point, obstacles: readonly Obstacle[]): number {
  const below = obstacles.filter(
    ({ footprint, top }) => top < y + 0.01 && containsPoint(footprint, [x, z]),
  );
  return Math.max(0, ...below.map(({ top }) => top));
}

function buildShell(hall: Hall, room: Room, mesh: MeshBuilder): void {
  buildFloor(room, mesh);
  buildCeiling(room, ceilingHoles(room), mesh);
  const views = new Set(
    room.fittings.flatMap((fitting) => (fitting.kind === 'vista' ? [fitting.window] : [])),
  );
  const walls = planWalls(hall, room);
  const skirting = skirtingRuns(walls);
  for (const run of skirting.runs) {
    buildSkirting(skirting.ring, run, room.finishes.skirting ?? 'timber-dark', mesh);
  }
  for (const wall of walls) {
    if (wall.open) continue;
    buildWall(room, wall, mesh);
    for (const opening of wall.openings) {
      if (opening.kind === 'door') buildDoorFrame(room, wall, opening, mesh);
      else if (opening.kind === 'niche') buildNiche(room, wall, opening.niche, mesh);
      else buildWindow(room, wall, opening.window, views.has(opening.window.id), mesh);
    }
  }
  for (const passage of doorPassages(hall)) {
    if (passage.from.room === room.id) buildPassage(room, passage, mesh);
  }
}
