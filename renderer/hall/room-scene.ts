import type { Exhibit } from '#model/exhibits/registry.ts';
import type { Room } from '#model/format/room.ts';
import type { BuiltRoom } from '#model/geometry/built-room.ts';
import { findRoom } from '#model/geometry/find-room.ts';
import { Group, Mesh } from 'three';
import type { DataTexture, ShaderMaterial, Texture } from 'three';
import { mergeFaces } from '../materials/merge-faces.ts';
import { mergeMeshes } from '../materials/merge-meshes.ts';
import type { SurfaceBatch } from '../materials/merge-meshes.ts';
import { makeRoomUniforms, noTexture } from '../materials/room-uniforms.ts';
import type { RoomUniforms } from '../materials/room-uniforms.ts';
import {
  makeFaceMaterial,
  makeGlassMaterial,
  makeSurfaceMaterial,
} from '../materials/surface-material.ts';
import type { Surroundings } from '../materials/surface-material.ts';
import type { Surroundings as Outside } from '../outdoors/surroundings.ts';
import { paintFaces } from './paint-faces.ts';
import type { PrintedSheet } from './print-texture.ts';
import type { RoomContext } from './room-context.ts';
import { breathe } from './slices.ts';

/** A room as it is drawn, and everything that has to be given back when it is left behind. */
export interface RoomScene {
  id: string;
  group: Group;
  uniforms: RoomUniforms;
  /** Lights up an exhibit's faces, 0-1, by exhibit. */
  glows: ReadonlyMap<string, (glow: number) => void>;
  /** Draws the texts finer or coarser, a sheet at a time; 1 = as fine as one can see from where one reads. */
  setDetail: (detail: number) => void;
  /** What lies around a room in the open. */
  outside: Outside | undefined;
  /** Portals tell anew where they lead. */
  refreshPortals: () => void;
  dispose: () => void;
}

/** Strength of the calibrated light on the screen. */
const baseExposure = 1.1;

/** Makes a room's scene: surfaces, light, exhibits' faces; resolves when all of it is there. */
export async function makeRoomScene(
  built: BuiltRoom,
  light: Promise<DataTexture | undefined>,
  context: RoomContext,
  detail: number,
  onProgress: (share: number) => void,
): Promise<RoomScene> {
  const { documents, hall, textures } = context;
  const room = findRoom(documents.hall, built.id);
  const uniforms = makeRoomUniforms();
  uniforms.exposure.value = baseExposure * (room.exposure ?? 1);
  const disposals: (() => void)[] = [];
  const exhibits = new Map<string, Exhibit>(
    documents.hall.exhibits.filter((one) => one.room === built.id).map((one) => [one.id, one]),
  );
  const paintings = paintFaces(room, built.faces, exhibits, context, detail);
  const batches = mergeMeshes(built.meshes);
  await breathe();
  const maps = await Promise.all(
    batches.map((batch) =>
      Promise.all(batch.textures.map((key) => borrowTiling(key, context, disposals))),
    ),
  );
  onProgress(0.3);
  const lightMap = fitting(await light, built, context);
  onProgress(0.3);
  if (lightMap) {
    uniforms.lightMap.value = lightMap;
    uniforms.lightSize.value.set(lightMap.image.width, lightMap.image.height);
    disposals.push(() => lightMap.dispose());
  }
  const around: Surroundings = { hall, room: uniforms, baked: lightMap !== undefined };
  const group = new Group();
  group.name = built.id;
  batches.forEach(({ geometry, glass }, index) => {
    const material = glass
      ? makeGlassMaterial(around)
      : makeSurfaceMaterial(maps[index] ?? [], around);
    // What is seen through is drawn last.
    addMesh(group, geometry, material, disposals).renderOrder = glass ? 2 : 0;
  });
  setBox(room, uniforms);
  const outside = await makeOutside(built, room, context, uniforms);
  if (outside) {
    group.add(outside.group);
    disposals.push(() => outside.dispose());
  }
  const painted = await paintings;
  onProgress(0.4);
  disposals.push(() => {
    for (const texture of painted.own) texture.dispose();
    for (const address of painted.borrowed) textures.release(address);
  });
  const glows = new Map<string, (glow: number) => void>();
  for (const batch of mergeFaces(painted.faces)) {
    const { material, glow } = makeFaceMaterial(batch.maps, around);
    addMesh(group, batch.geometry, material, disposals).renderOrder = 1;
    batch.exhibits.forEach((exhibit, slot) => {
      const before = glows.get(exhibit);
      glows.set(exhibit, (value) => {
        before?.(value);
        glow[slot] = value;
      });
    });
  }
  group.updateMatrixWorld(true);
  return {
    id: built.id,
    group,
    uniforms,
    glows,
    outside,
    refreshPortals: () => void painted.refreshPortals().then(context.invalidate),
    setDetail: (wish) => void redraw(painted.sheets, wish, context.invalidate),
    dispose: () => {
      group.removeFromParent();
      for (const dispose of disposals) dispose();
    },
  };
}

/** Its code is fetched by halls that have a room in the open. */
async function makeOutside(
  { land }: BuiltRoom,
  { outdoors }: Room,
  { hall }: RoomContext,
  uniforms: RoomUniforms,
): Promise<Outside | undefined> {
  if (!land || !outdoors) return undefined;
  const { makeSurroundings } = await import('../outdoors/surroundings.ts');
  const { x, z } = uniforms.probe.value;
  return makeSurroundings(outdoors, land, [x, z], hall, uniforms);
}

async function redraw(
  sheets: readonly PrintedSheet[],
  detail: number,
  invalidate: () => void,
): Promise<void> {
  for (const sheet of sheets) {
    if (!sheet.redraw(detail)) continue;
    invalidate();
    await breathe();
  }
}

/** The light, if it was baked for these triangles. */
function fitting(
  light: DataTexture | undefined,
  { id, lightmap }: BuiltRoom,
  { warn }: RoomContext,
): DataTexture | undefined {
  if (!light) return undefined;
  const { width, height } = light.image;
  if (width === lightmap.width && height === lightmap.height) return light;
  light.dispose();
  warn(id, 'light was baked for other walls; a quick light stands in until it is baked again');
  return undefined;
}

async function borrowTiling(
  key: SurfaceBatch['textures'][number],
  { textures, warn }: RoomContext,
  disposals: (() => void)[],
): Promise<Texture> {
  try {
    const texture = await textures.tiling(key);
    disposals.push(() => textures.release(key));
    return texture;
  } catch {
    warn(key, 'texture can not be loaded');
    return noTexture;
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

/** The room's bounds, for reflections that know where the walls are. */
function setBox(room: Room, { boxMin, boxMax, probe }: RoomUniforms): void {
  const xs = room.floor.map((point) => point[0]);
  const zs = room.floor.map((point) => point[1]);
  boxMin.value.set(Math.min(...xs), 0, Math.min(...zs));
  boxMax.value.set(Math.max(...xs), room.height, Math.max(...zs));
  probe.value.copy(boxMin.value).lerp(boxMax.value, 0.5);
  probe.value.y = Math.min(1.8, probe.value.y);
}
