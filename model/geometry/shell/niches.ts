import type { Niche, Room } from '../../format/room.ts';
import { framePoint, moveFrame } from '../frame.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import type { PlannedWall } from '../room-plan.ts';
import { buildRecessSides } from './recess.ts';

/** Metres: the board that hides a niche's strip of light, and the strip behind it. */
const lip = { height: 0.05, thickness: 0.02 };
const strip = 0.024;
const nicheDensity = 16;
/**
 * For the bake the strip is a row of wide spots: an accent's power says how bright its target gets, a thin strip's
 * would not.
 */
const spotPitch = 0.7;
const together = 1.6;

/** A niche: back, sides and, where it is lit, a strip of light behind a lip at its upper edge. */
export function buildNiche(room: Room, wall: PlannedWall, niche: Niche, mesh: MeshBuilder): void {
  const { width, height, depth } = niche;
  const finish = niche.finish ?? wall.finish;
  const corner = moveFrame(wall.frame, niche.at - width / 2, niche.sill, 0);
  const onFloor = niche.sill < 0.001;
  buildRecessSides(
    { sides: finish, bottom: onFloor ? room.finishes.floor : finish },
    corner,
    [width, height, depth],
    mesh,
    { density: nicheDensity },
  );
  mesh.rect(finish, moveFrame(corner, 0, 0, -depth), [0, 0, width, height], {
    density: nicheDensity,
  });
  if (!niche.lit) return;
  const board = moveFrame(corner, width / 2, height - lip.height / 2, -lip.thickness / 2);
  mesh.box(finish, board, [width, lip.height, lip.thickness], { omit: ['left', 'right', 'top'] });
  const lamp = moveFrame(corner, width / 2, height - strip / 2, -lip.thickness - strip / 2 - 0.012);
  mesh.box('lamp', lamp, [width - 0.04, strip, strip], { omit: ['left', 'right', 'top'] });
  const spots = Math.max(1, Math.round(width / spotPitch));
  for (let index = 0; index < spots; index++) {
    const along = (width * (index + 0.5)) / spots - width / 2;
    mesh.emitter({
      kind: 'spot',
      group: 'accent',
      position: framePoint(lamp, along, -strip, -strip),
      target: framePoint(corner, width / 2 + along, height * 0.45, -depth),
      angle: 0.72,
      radius: 0.02,
      kelvin: 3000,
      power: together / spots,
    });
  }
}
