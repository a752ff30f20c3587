import { batchPieces, faceSlots } from '#model/budget/batches.ts';
import type { BuiltFace } from '#model/geometry/built-room.ts';
import { finishColour } from '#model/finishes/finish-ref.ts';
import { BufferAttribute } from 'three';
import type { BufferGeometry, Texture } from 'three';
import { emptyGeometry } from './merge-meshes.ts';
import { linear } from '#model/finishes/surface-kind.ts';

const manners = { plain: 0, print: 1, words: 2, picture: 3 } as const;

/** A face and how it is painted. */
export interface PaintedFace {
  face: BuiltFace;
  manner: keyof typeof manners;
  map?: Texture | undefined;
  /** The part of the texture that the face shows: left, bottom, width, height, 0-1. */
  crop: readonly [number, number, number, number];
  /** Linear colour of the text. */
  ink: readonly [number, number, number];
}

/** Faces that one material draws. */
export interface FaceBatch {
  geometry: BufferGeometry;
  maps: Texture[];
  /** Exhibits by the slot of their glow. */
  exhibits: string[];
}

/** Puts painted faces into batches of at most so many textures and exhibits as a material holds. */
export function mergeFaces(faces: readonly PaintedFace[]): FaceBatch[] {
  return batchPieces(faces, faceSlots, ({ map, face }) => [map, face.exhibit]).map((batch) => {
    const maps = [...new Set(batch.flatMap(({ map }) => map ?? []))];
    const exhibits = [...new Set(batch.map(({ face }) => face.exhibit))];
    return { geometry: mergeBatch(batch, maps, exhibits), maps, exhibits };
  });
}

function mergeBatch(
  faces: readonly PaintedFace[],
  maps: readonly Texture[],
  exhibits: readonly string[],
): BufferGeometry {
  const { geometry, count } = emptyGeometry(faces.map((face) => face.face));
  const uvs = new Float32Array(count * 2);
  const tints = new Float32Array(count * 3);
  const crops = new Float32Array(count * 4);
  const kinds = new Float32Array(count * 4);
  const inks = new Float32Array(count * 3);
  let vertex = 0;
  for (const { face, manner, map, crop, ink } of faces) {
    const tint = linear(finishColour(face.finish));
    const slot = (map ? maps.indexOf(map) : 0) + 16 * exhibits.indexOf(face.exhibit);
    uvs.set(face.uvs, vertex * 2);
    for (let index = 0; index < face.positions.length / 3; index += 1, vertex += 1) {
      tints.set(tint, vertex * 3);
      crops.set(crop, vertex * 4);
      kinds.set([slot, manners[manner], ...face.size], vertex * 4);
      inks.set(ink, vertex * 3);
    }
  }
  geometry.setAttribute('uv', new BufferAttribute(uvs, 2));
  geometry.setAttribute('tint', new BufferAttribute(tints, 3));
  geometry.setAttribute('crop', new BufferAttribute(crops, 4));
  geometry.setAttribute('face', new BufferAttribute(kinds, 4));
  geometry.setAttribute('ink', new BufferAttribute(inks, 3));
  return geometry;
}
