import type { Exhibit } from '#model/exhibits/registry.ts';
import { findRoom } from '#model/geometry/find-room.ts';
import type { Room } from '#model/format/room.ts';
import type { BuiltFace, BuiltRoom } from '#model/geometry/built-room.ts';
import { Group, Mesh } from 'three';
import type { ShaderMaterial, Texture } from 'three';
import { geometryOf, mergeMeshes } from '../materials/merge-meshes.ts';
import { makeRoomUniforms } from '../materials/room-uniforms.ts';
import type { RoomUniforms } from '../materials/room-uniforms.ts';
import { surfaceTint } from '../materials/surface-kind.ts';
import type { SurfaceKind } from '../materials/surface-kind.ts';
import { surfaceKind } from '../materials/surface-kind.ts';
import { makeFaceMaterial, makeSurfaceMaterial } from '../materials/surface-material.ts';
import type { Surroundings } from '../materials/surface-material.ts';
import { loadLight } from './load-light.ts';
import { paintFaces } from './paint-faces.ts';
import type { RoomContext } from './room-context.ts';
import { breathe } from './slices.ts';

/** A room as it is drawn, and everything that has to be given back when it is left behind. */
export interface RoomScene {
  id: string;
  group: Group;
  uniforms: RoomUniforms;
  /** Materials of an exhibit's faces, for its glow. */
  faces: Map<string, ShaderMaterial[]>;
  dispose: () => void;
}

/** Strength of the calibrated light on the screen. */
const baseExposure = 1.1;

/** Makes a room's scene: surfaces, light, exhibits' faces; resolves when all of it is there. */
export async function makeRoomScene(
  built: BuiltRoom,
  context: RoomContext,
  onProgress: (share: number) => void,
): Promise<RoomScene> {
  const { documents, hall, textures } = context;
  const room = findRoom(documents.hall, built.id);
  const uniforms = makeRoomUniforms();
  uniforms.exposure.value = baseExposure * (room.exposure ?? 1);
  const disposals: (() => void)[] = [];
  const lightFile = documents.lightmaps[built.id];
  const exhibits = new Map<string, Exhibit>(
    documents.hall.exhibits.filter((one) => one.room === built.id).map((one) => [one.id, one]),
  );
  const paintings = paintFaces(room, built.faces, exhibits, context);
  const light = lightFile
    ? loadLight(documents.base + lightFile).catch(() => {
        context.warn(lightFile, 'light can not be read; a quick light stands in');
        return undefined;
      })
    : Promise.resolve(undefined);
  const groups = mergeMeshes(built.meshes);
  await breathe();
  const maps = new Map(
    await Promise.all(
      groups.map(async ({ kind }): Promise<[string, Texture | undefined]> => {
        const map = await borrowSurface(kind, context, disposals);
        onProgress(0.3 / groups.length);
        return [kind.key, map];
      }),
    ),
  );
  const lightMap = await light;
  onProgress(0.3);
  if (lightMap) {
    uniforms.lightMap.value = lightMap;
    uniforms.lightSize.value.set(lightMap.image.width, lightMap.image.height);
    disposals.push(() => lightMap.dispose());
  }
  const around: Surroundings = { hall, room: uniforms, baked: lightMap !== undefined };
  const group = new Group();
  group.name = built.id;
  for (const { kind, geometry } of groups) {
    const material = makeSurfaceMaterial(kind, maps.get(kind.key), around);
    const mesh = addMesh(group, geometry, material, disposals);
    mesh.name = kind.key;
    // What is seen through is drawn after words on walls.
    if (kind.look === 'glass') mesh.renderOrder = 2;
  }
  setBox(room, uniforms);
  const painted = await paintings;
  onProgress(0.4);
  disposals.push(() => {
    for (const texture of painted.own) texture.dispose();
    for (const address of painted.borrowed) textures.release(address);
  });
  const faces = new Map<string, ShaderMaterial[]>();
  for (const { face, print } of painted.faces) {
    const material = makeFaceMaterial(print, around);
    const mesh = addMesh(group, faceGeometry(face), material, disposals);
    mesh.name = `${face.exhibit} ${face.face}`;
    if (print.manner === 'words') mesh.renderOrder = 1;
    faces.set(face.exhibit, [...(faces.get(face.exhibit) ?? []), material]);
  }
  group.updateMatrixWorld(true);
  return {
    id: built.id,
    group,
    uniforms,
    faces,
    dispose: () => {
      group.removeFromParent();
      for (const dispose of disposals) dispose();
    },
  };
}

async function borrowSurface(
  kind: SurfaceKind,
  { textures, warn }: RoomContext,
  disposals: (() => void)[],
): Promise<Texture | undefined> {
  const key = kind.surface ? `surface:${kind.surface}` : `pattern:${kind.pattern ?? ''}`;
  if (!kind.surface && !kind.pattern) return undefined;
  try {
    const texture = kind.surface
      ? await textures.surface(kind.surface)
      : kind.pattern
        ? await textures.pattern(kind.pattern)
        : undefined;
    disposals.push(() => textures.release(key));
    return texture;
  } catch {
    warn(key, 'texture can not be loaded');
    return undefined;
  }
}

function addMesh(
  group: Group,
  geometry: Mesh['geometry'],
  material: ShaderMaterial,
  disposals: (() => void)[],
): Mesh {
  const mesh = new Mesh(geometry, material);
  mesh.matrixAutoUpdate = false;
  group.add(mesh);
  disposals.push(() => {
    geometry.dispose();
    material.dispose();
  });
  return mesh;
}

function faceGeometry(face: BuiltFace) {
  return geometryOf([face], (finish) =>
    surfaceTint(finish, { ...surfaceKind(finish), surface: '' }),
  );
}

/** The room's bounds, for reflections that know where the walls are. */
function setBox(room: Room, { boxMin, boxMax, probe }: RoomUniforms): void {
  const xs = room.floor.map((point) => point[0]);
  const zs = room.floor.map((point) => point[1]);
  boxMin.value.set(Math.min(...xs), 0, Math.min(...zs));
  boxMax.value.set(Math.max(...xs), room.height, Math.max(...zs));
  probe.value.copy(boxMin.value).lerp(boxMax.value, 0.5);
  probe.value.y = Math.min(1.8, probe.value.y);
}
