import { batchPieces, surfaceSlots } from '#model/budget/batches.ts';
import type { BuiltMesh } from '#model/geometry/built-room.ts';
import { BufferAttribute, BufferGeometry } from 'three';
import { lookCodes, surfaceKind, surfaceTint } from '#model/finishes/surface-kind.ts';
import type { SurfaceKind } from '#model/finishes/surface-kind.ts';

/** All of a room that one material draws, and the textures that it needs, by slot. */
export interface SurfaceBatch {
  glass: boolean;
  geometry: BufferGeometry;
  textures: NonNullable<SurfaceKind['texture']>[];
}

interface Piece {
  mesh: BuiltMesh;
  kind: SurfaceKind;
}

/** Puts the meshes of a room into as few geometries as textures and glass allow: one or two. */
export function mergeMeshes(meshes: readonly BuiltMesh[]): SurfaceBatch[] {
  const pieces = meshes.map((mesh): Piece => ({ mesh, kind: surfaceKind(mesh.finish) }));
  const glass = pieces.filter(({ kind }) => kind.look === 'glass');
  const solid = pieces.filter(({ kind }) => kind.look !== 'glass');
  const merged = batchPieces(solid, surfaceSlots, ({ kind }) => [kind.texture]).map((batch) => {
    const textures = [...new Set(batch.flatMap(({ kind }) => kind.texture ?? []))];
    return { glass: false, geometry: mergePieces(batch, textures), textures };
  });
  if (glass.length === 0) return merged;
  return [...merged, { glass: true, geometry: mergePieces(glass, []), textures: [] }];
}

/**
 * One geometry with position, normal, uv (in tiles of the texture), uv1 (lightmap), tint (linear) and look (slot,
 * code, roughness, power: see the surface shader).
 */
function mergePieces(
  pieces: readonly Piece[],
  textures: readonly SurfaceKind['texture'][],
): BufferGeometry {
  const merged = emptyGeometry(pieces.map((piece) => piece.mesh));
  const { count } = merged;
  const uvs = new Float32Array(count * 2);
  const tints = new Float32Array(count * 3);
  const looks = new Float32Array(count * 4);
  let vertex = 0;
  for (const { mesh, kind } of pieces) {
    const tint = surfaceTint(mesh.finish, kind);
    const slot = kind.texture ? textures.indexOf(kind.texture) : -1;
    const code = kind.look === 'glass' ? 0 : lookCodes[kind.look];
    const look = [slot, code, kind.roughness, kind.power];
    for (let index = 0; index < mesh.positions.length / 3; index += 1, vertex += 1) {
      uvs[vertex * 2] = (mesh.uvs[index * 2] ?? 0) / kind.tile[0];
      uvs[vertex * 2 + 1] = (mesh.uvs[index * 2 + 1] ?? 0) / kind.tile[1];
      tints.set(tint, vertex * 3);
      looks.set(look, vertex * 4);
    }
  }
  const { geometry } = merged;
  geometry.setAttribute('uv', new BufferAttribute(uvs, 2));
  geometry.setAttribute('tint', new BufferAttribute(tints, 3));
  geometry.setAttribute('look', new BufferAttribute(looks, 4));
  return geometry;
}

/** Meshes one after another: position, normal, uv1 and index. */
export function emptyGeometry(meshes: readonly BuiltMesh[]): {
  geometry: BufferGeometry;
  count: number;
} {
  const count = meshes.reduce((sum, mesh) => sum + mesh.positions.length / 3, 0);
  const corners = meshes.reduce((sum, mesh) => sum + mesh.indices.length, 0);
  const positions = new Float32Array(count * 3);
  const normals = new Float32Array(count * 3);
  const lightUvs = new Float32Array(count * 2);
  const indices = count > 65_535 ? new Uint32Array(corners) : new Uint16Array(corners);
  let vertex = 0;
  let corner = 0;
  for (const mesh of meshes) {
    positions.set(mesh.positions, vertex * 3);
    normals.set(mesh.normals, vertex * 3);
    lightUvs.set(mesh.lightUvs, vertex * 2);
    for (const index of mesh.indices) indices[corner++] = index + vertex;
    vertex += mesh.positions.length / 3;
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setAttribute('normal', new BufferAttribute(normals, 3));
  geometry.setAttribute('uv1', new BufferAttribute(lightUvs, 2));
  geometry.setIndex(new BufferAttribute(indices, 1));
  geometry.computeBoundingSphere();
  return { geometry, count };
}
