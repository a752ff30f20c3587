import { finishes } from '#model/finishes/finishes.ts';
import { finishColour, finishName } from '#model/finishes/finish-ref.ts';
import type { FinishRef } from '#model/finishes/finish-ref.ts';
import type { Point } from '#model/format/common.ts';
import type { BuiltMesh, BuiltRoom } from '#model/geometry/built-room.ts';
import { linearColour, luminance } from './light-colour.ts';

/** A mesh of a room as light meets it. */
export interface Surface {
  mesh: BuiltMesh;
  /** Linear RGB that it sends back. */
  albedo: Point;
  /** Lamps, sky and glass let light pass; so does print that lies on the wall. */
  occludes: boolean;
  /** Exhibits' painted faces: what accents are aimed at. */
  face: boolean;
}

/** Brighter than any real plaster would let bounces pile up. */
const brightest = 0.82;
/** Pictures and texts are darker than the board they are on; nobody knows their pixels here. */
const paintedShare = 0.75;
/** Metals reflect like mirrors; as diffuse surfaces they give back less. */
const metalShare = 0.7;
/**
 * Share of a surface's saturation that its bounces keep: eyes adapt to a tinted room, a camera does not, and a red
 * wall that lights itself turns neon.
 */
const keptSaturation = 0.6;

export function surfacesOf(room: BuiltRoom): Surface[] {
  return [
    ...room.meshes.map((mesh) => surfaceOf(mesh, false)),
    ...room.faces.map((mesh) => surfaceOf(mesh, true)),
  ];
}

function surfaceOf(mesh: BuiltMesh, face: boolean): Surface {
  const { look } = finishes[finishName(mesh.finish)];
  const share = face ? paintedShare : look === 'metal' ? metalShare : 1;
  return {
    mesh,
    albedo: albedoOf(mesh.finish, share),
    occludes: look !== 'glass' && look !== 'emissive' && look !== 'daylight',
    face,
  };
}

function albedoOf(finish: FinishRef, share: number): Point {
  const colour = linearColour(finishColour(finish));
  const level = luminance(...colour);
  const sent = (channel: 0 | 1 | 2) =>
    Math.min((level + (colour[channel] - level) * keptSaturation) * share, brightest);
  return [sent(0), sent(1), sent(2)];
}
