import type { FinishRef } from '#model/finishes/finish-ref.ts';
import type { BuiltMesh } from '#model/geometry/built-room.ts';
import { BufferAttribute, BufferGeometry } from 'three';
import { surfaceKind, surfaceTint } from './surface-kind.ts';
import type { SurfaceKind } from './surface-kind.ts';

/** All of a room that one material draws. */
export interface SurfaceGroup {
  kind: SurfaceKind;
  geometry: BufferGeometry;
}

/** Puts meshes of the same kind of surface into one geometry each. */
export function mergeMeshes(meshes: readonly BuiltMesh[]): SurfaceGroup[] {
  const groups = new Map<string, { kind: SurfaceKind; meshes: BuiltMesh[] }>();
  for (const mesh of meshes) {
    const kind = surfaceKind(mesh.finish);
    const group = groups.get(kind.key);
    if (group) group.meshes.push(mesh);
    else groups.set(kind.key, { kind, meshes: [mesh] });
  }
  return [...groups.values()].map((group) => ({
    kind: group.kind,
    geometry: geometryOf(group.meshes, (finish) => surfaceTint(finish, group.kind)),
  }));
}

/** One geometry with position, normal, uv (metres), uv1 (lightmap) and tint (linear). */
export function geometryOf(
  meshes: readonly BuiltMesh[],
  tintOf: (finish: FinishRef) => readonly [number, number, number],
): BufferGeometry {
  const vertices = meshes.reduce((sum, mesh) => sum + mesh.positions.length / 3, 0);
  const corners = meshes.reduce((sum, mesh) => sum + mesh.indices.length, 0);
  const positions = new Float32Array(vertices * 3);
  const normals = new Float32Array(vertices * 3);
  const uvs = new Float32Array(vertices * 2);
  const lightUvs = new Float32Array(vertices * 2);
  const tints = new Float32Array(vertices * 3);
  const indices = vertices > 65_535 ? new Uint32Array(corners) : new Uint16Array(corners);
  let vertex = 0;
  let corner = 0;
  for (const mesh of meshes) {
    const count = mesh.positions.length / 3;
    positions.set(mesh.positions, vertex * 3);
    normals.set(mesh.normals, vertex * 3);
    uvs.set(mesh.uvs, vertex * 2);
    lightUvs.set(mesh.lightUvs, vertex * 2);
    const tint = tintOf(mesh.finish);
    for (let index = 0; index < count; index += 1) tints.set(tint, (vertex + index) * 3);
    for (let index = 0; index < mesh.indices.length; index += 1) {
      indices[corner + index] = (mesh.indices[index] ?? 0) + vertex;
    }
    vertex += count;
    corner += mesh.indices.length;
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setAttribute('normal', new BufferAttribute(normals, 3));
  geometry.setAttribute('uv', new BufferAttribute(uvs, 2));
  geometry.setAttribute('uv1', new BufferAttribute(lightUvs, 2));
  geometry.setAttribute('tint', new BufferAttribute(tints, 3));
  geometry.setIndex(new BufferAttribute(indices, 1));
  geometry.computeBoundingSphere();
  geometry.computeBoundingBox();
  return geometry;
}
