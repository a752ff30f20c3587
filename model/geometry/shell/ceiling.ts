import type { FinishRef } from '../../finishes/finish-ref.ts';
import type { FloorPoint } from '../../format/common.ts';
import type { Room } from '../../format/room.ts';
import { daylightOver } from '../daylight.ts';
import { moveFrame } from '../frame.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import { downwardPlane } from '../plan-frames.ts';
import { clockwise, offsetRing } from '../polygon.ts';
import { wallFrame, wallLength } from '../wall-frame.ts';

const ceilingDensity = 10;
/** Metres of sky beyond a room in the open. */
const skyReach = 60;
/** How far the shadow gap goes back into the wall, and how far its back hangs down behind it, metres. */
const gapDepth = 0.008;
const gapBack = 0.03;

/**
 * What closes a room above. `holes` are openings that fittings close themselves, any way round on the plan.
 * A room open to the sky has no ceiling but the sky.
 */
export function buildCeiling(room: Room, holes: FloorPoint[][], mesh: MeshBuilder): void {
  const { ceiling, height } = room;
  if (ceiling.kind === 'open' && room.outdoors) {
    // The sky over all that lies around, not over the room alone.
    const sky = offsetRing(room.floor, skyReach);
    daylightOver(sky, room.height + skyReach * 0.7, ceiling.daylight ?? 1, mesh);
    return;
  }
  if (ceiling.kind === 'open') {
    mesh.polygon('sky', downwardPlane(height), room.floor);
    daylightOver(room.floor, height - 0.01, ceiling.daylight ?? 1, mesh);
    return;
  }
  buildShadowGap(room, mesh);
  const openings = holes.map(clockwise);
  if (ceiling.kind === 'skylight') {
    const opening = clockwise(ceiling.opening);
    openings.push(opening);
    buildShaft(room.finishes.ceiling, opening, height, ceiling.rise, mesh);
    mesh.polygon('sky', downwardPlane(height + ceiling.rise), opening);
    daylightOver(opening, height + ceiling.rise - 0.01, ceiling.daylight ?? 1, mesh);
  }
  mesh.polygon(room.finishes.ceiling, downwardPlane(height), offsetRing(room.floor, gapDepth), {
    holes: openings.map((opening) => opening.toReversed()),
    density: ceilingDensity,
  });
}

/** The inside of a shaft above an opening (clockwise on the plan), from height `bottom`, `rise` metres high. */
export function buildShaft(
  finish: FinishRef,
  opening: FloorPoint[],
  bottom: number,
  rise: number,
  mesh: MeshBuilder,
): void {
  for (let side = 0; side < opening.length; side++) {
    const frame = moveFrame(wallFrame({ floor: opening }, side), 0, bottom, 0);
    mesh.rect(finish, frame, [0, 0, wallLength({ floor: opening }, side), rise], {
      density: ceilingDensity,
    });
  }
}

/** A slit all round, let into the walls: their own finish, dark because hardly any light gets in. */
function buildShadowGap(room: Room, mesh: MeshBuilder): void {
  const outer = offsetRing(room.floor, gapDepth);
  for (let side = 0; side < outer.length; side++) {
    const frame = moveFrame(wallFrame({ floor: outer }, side), 0, room.height - gapBack, 0);
    const finish = room.finishes.byWall?.[String(side)] ?? room.finishes.walls;
    mesh.rect(finish, frame, [0, 0, wallLength({ floor: outer }, side), gapBack], { density: 4 });
  }
}
