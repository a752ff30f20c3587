import { finishes } from '#model/finishes/finishes.ts';
import { finishColour, finishName } from '#model/finishes/finish-ref.ts';
import type { FinishRef } from '#model/finishes/finish-ref.ts';
import type { Point } from '#model/format/common.ts';
import type { BuiltMesh, BuiltRoom } from '#model/geometry/built-room.ts';
import { linearColour } from './light-colour.ts';

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
  const [red, green, blue] = linearColour(finishColour(finish));
  return [
    Math.min(red * share, brightest),
    Math.min(green * share, brightest),
    Math.min(blue * share, brightest),
  ];
}
