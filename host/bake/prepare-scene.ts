import type { BuiltRoom, Emitter, EmitterGroup } from '#model/geometry/built-room.ts';
import type { BakeScene, Opening, PreparedEmitter } from './bake-scene.ts';
import { findPrints } from './find-prints.ts';
import { buildOccluders } from './occluders.ts';
import type { OccluderSource } from './occluders.ts';
import { prepareEmitter } from './prepare-emitters.ts';
import type { QualitySettings } from './quality.ts';
import { sharedBytes, sharedFloats, sharedInts } from './shared-arrays.ts';
import { surfacesOf } from './surfaces.ts';
import type { Surface } from './surfaces.ts';
import { rasterise, subSamples } from './texel-grid.ts';
import type { TexelGrid } from './texel-grid.ts';

/** Brightness of one unit of power, by group. */
export type Levels = Partial<Record<EmitterGroup, number>>;

export interface RoomToBake {
  room: BuiltRoom;
  levels: Levels;
}

/** A scene, and the grids and surfaces it was made from: those of the room that is baked come first. */
export interface PreparedScene {
  scene: BakeScene;
  grids: TexelGrid[];
  surfaces: Surface[][];
}

export interface SceneOptions {
  settings: QualitySettings;
  openings: Opening[];
  /** Which set a group's light is summed in; when left out, daylight goes in the second of two sets. */
  sets?: EmitterGroup[];
  seed: number;
}

/** Sets of a scene whose groups are not told apart: light of lamps, light of the sky. */
const lampsAndSky = 2;

/** Cut off what one ray brings in at this multiple of an ordinary wall's light. */
const brightest = 1.8;

/** Puts rooms together for a bake: the first is the one to bake, the others are seen through its doors. */
export function prepareScene(rooms: readonly RoomToBake[], options: SceneOptions): PreparedScene {
  const { settings, openings, sets } = options;
  const surfaces = rooms.map(({ room }) => surfacesOf(room).filter(({ occludes }) => occludes));
  const grids = rooms.map(({ room }, index) => {
    const scale = index === 0 ? settings.scale : settings.neighbourScale;
    const { width, height } = scaledSize(room, scale);
    return rasterise(
      (surfaces[index] ?? []).map(({ mesh }) => mesh),
      width,
      height,
    );
  });
  const emitters: PreparedEmitter[] = rooms.flatMap(({ room, levels }, index) => {
    const shining = room.emitters.filter(({ power }) => power > 0);
    return shining.map((emitter) =>
      prepareEmitter(emitter, {
        room: index,
        set: sets ? sets.indexOf(emitter.group) : Number(emitter.group === 'daylight'),
        level: levels[emitter.group] ?? 1,
        samples: samplesFor(emitter, shining, settings, index === 0),
      }),
    );
  });
  const ownCount = grids[0]?.cells.length ?? 0;
  const count = grids.reduce((sum, grid) => sum + grid.cells.length, 0);
  const setCount = sets?.length ?? lampsAndSky;
  const scene: BakeScene = {
    occluders: buildOccluders(
      surfaces.flatMap((list, index) => occluderSources(list, index, grids)),
    ),
    ownCount,
    count,
    sets: setCount,
    counts: sharedBytes(count),
    points: sharedFloats(count * subSamples * 3),
    normals: sharedFloats(count * 3),
    albedo: sharedFloats(count * 3),
    rooms: sharedInts(count),
    grids: grids.map(({ width, height }) => ({
      width,
      height,
      lookup: sharedInts(width * height).fill(-1),
    })),
    emitters,
    openings,
    sampling: { rays: settings.rays, neighbourRays: settings.neighbourRays, brightest },
    seed: options.seed,
    direct: sharedFloats(setCount * count * 3),
    indirect: [sharedFloats(setCount * count * 3), sharedFloats(setCount * count * 3)],
    hits: sharedInts(ownCount * settings.rays + (count - ownCount) * settings.neighbourRays),
    openness: sharedFloats(count),
  };
  fillEntries(scene, grids, surfaces);
  return { scene, grids, surfaces };
}

/** How many samples of a group's full number another room's emitters get. */
const elsewhere = 0.4;

/** Shadow rays a texel; where a group has many emitters each of them matters less. */
function samplesFor(
  emitter: Emitter,
  all: readonly Emitter[],
  settings: QualitySettings,
  own: boolean,
): number {
  const { group } = emitter;
  const crowd = group === 'daylight' ? all.filter((other) => other.group === group).length : 1;
  const samples = settings.samples[group] / Math.sqrt(crowd);
  return Math.max(4, Math.round(own ? samples : samples * elsewhere));
}

function scaledSize(room: BuiltRoom, scale: number): { width: number; height: number } {
  return {
    width: Math.max(1, Math.round(room.lightmap.width * scale)),
    height: Math.max(1, Math.round(room.lightmap.height * scale)),
  };
}

function occluderSources(
  surfaces: readonly Surface[],
  grid: number,
  grids: readonly TexelGrid[],
): OccluderSource[] {
  const prints = findPrints(surfaces);
  const { width = 1, height = 1 } = grids[grid] ?? {};
  return surfaces
    .filter((surface) => !prints.has(surface))
    .map(({ mesh }) => ({ ...mesh, grid, width, height }));
}

function fillEntries(
  scene: BakeScene,
  grids: readonly TexelGrid[],
  surfaces: readonly Surface[][],
): void {
  let base = 0;
  grids.forEach((grid, room) => {
    scene.counts.set(grid.counts, base);
    scene.points.set(grid.points, base * subSamples * 3);
    scene.normals.set(grid.normals, base * 3);
    scene.rooms.fill(room, base, base + grid.cells.length);
    grid.meshes.forEach((mesh, entry) => {
      const albedo = surfaces[room]?.[mesh]?.albedo ?? [0, 0, 0];
      scene.albedo.set(albedo, (base + entry) * 3);
    });
    base += grid.cells.length;
  });
}
