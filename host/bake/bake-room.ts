import type { Point } from '#model/format/common.ts';
import type { BuiltRoom } from '#model/geometry/built-room.ts';
import type { Opening } from './bake-scene.ts';
import type { Calibration } from './calibrate.ts';
import { denoise } from './denoise.ts';
import { fillGaps } from './fill-gaps.ts';
import { lightColour } from './light-colour.ts';
import { prepareScene } from './prepare-scene.ts';
import type { PreparedScene } from './prepare-scene.ts';
import type { QualitySettings } from './quality.ts';
import { isEyeLevelWall } from './reference-surfaces.ts';
import { solve } from './solve.ts';
import type { Solution } from './solve.ts';
import { chartsByCell } from './texel-grid.ts';
import { whiteBalance } from './white-balance.ts';

export interface RoomTask {
  room: BuiltRoom;
  calibration: Calibration;
  /** Fill light from above: share of the walls' light, and its colour temperature in kelvin. */
  fill: { level: number; kelvin: number };
  neighbours: { room: BuiltRoom; calibration: Calibration }[];
  openings: Opening[];
  settings: QualitySettings;
  seed: number;
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

export interface Lightmap {
  width: number;
  height: number;
  /** Linear RGB, irradiance / pi, three a texel, rows from uv [0, 0]. */
  rgb: Float32Array;
}

/** Nothing in a hall is lit brighter than this; keeps half floats fine. */
const most = 8;

/** Computes the lightmap of one room. */
export async function bakeRoom(task: RoomTask): Promise<Lightmap> {
  const { room, calibration, neighbours, openings, settings, seed, onProgress, signal } = task;
  const rooms = [
    { room, levels: calibration.levels },
    ...neighbours.map((one) => ({ room: one.room, levels: one.calibration.levels })),
  ];
  const prepared = prepareScene(rooms, { settings, openings, seed });
  const solution = await solve(prepared, {
    bounces: settings.bounces,
    ...(onProgress ? { onProgress: (share: number) => onProgress(share * 0.96) } : {}),
    ...(signal ? { signal } : {}),
  });
  const lightmap = compose(task, prepared, solution);
  onProgress?.(1);
  return lightmap;
}

function compose(task: RoomTask, prepared: PreparedScene, solution: Solution): Lightmap {
  const { scene, grids } = prepared;
  const grid = grids[0];
  if (!grid) throw new Error('a scene without rooms');
  const { width, height } = grid;
  const charts = chartsByCell(task.room.charts, task.settings.scale, width, height);
  const valid = (entry: number) => scene.counts[entry] !== 0;
  const own = scene.ownCount * 3;
  const sky = scene.count * 3;
  const lamps = denoise(solution.direct.subarray(0, own), grid, charts, valid, {
    radius: 1,
    steps: [1, 2],
    tolerance: 0.25,
  });
  // The sky has no sharp shadows, and much noise where little of it is seen.
  const daylight = denoise(solution.direct.subarray(sky, sky + own), grid, charts, valid, {
    radius: 2,
    steps: [1, 2],
    tolerance: 0.7,
  });
  const direct = lamps.map((value, at) => value + (daylight[at] ?? 0));
  const indirect = solution.indirect.slice(0, own);
  for (let at = 0; at < own; at++) {
    indirect[at] = (indirect[at] ?? 0) + (solution.indirect[sky + at] ?? 0);
  }
  addFill(indirect, scene.openness, task);
  // First without regard to brightness: a speck is an edge to the filter that follows.
  const calm = denoise(indirect, grid, charts, valid, { radius: 1, steps: [1], tolerance: 1.2 });
  const smooth = denoise(calm, grid, charts, valid, {
    radius: 2,
    steps: [1, 2, 4],
    tolerance: 0.2,
  });
  const gains = wallBalance(prepared, direct, smooth);
  const image = new Float32Array(width * height * 3);
  const filled = new Uint8Array(width * height);
  grid.cells.forEach((cell, entry) => {
    if (!valid(entry)) return;
    filled[cell] = 1;
    for (let channel = 0; channel < 3; channel++) {
      const at = entry * 3 + channel;
      const light = ((direct[at] ?? 0) + (smooth[at] ?? 0)) * (gains[channel] ?? 1);
      image[cell * 3 + channel] = Math.min(most, Math.max(0, light));
    }
  });
  fillGaps(image, filled, charts, width, height);
  return { width, height, rgb: image };
}

/** The weak light from above that a room has besides its lamps; less under and behind things. */
function addFill(
  light: Float32Array,
  openness: Float32Array,
  { fill, calibration }: RoomTask,
): void {
  const colour = lightColour(fill.kelvin);
  const strength = fill.level * calibration.wall;
  for (let at = 0; at < light.length; at++) {
    const open = openness[Math.floor(at / 3)] ?? 0;
    light[at] = (light[at] ?? 0) + strength * open * (colour[at % 3] ?? 1);
  }
}

function wallBalance(prepared: PreparedScene, direct: Float32Array, indirect: Float32Array): Point {
  const wanted: Point = [0, 0, 0];
  const found: Point = [0, 0, 0];
  for (let entry = 0; entry < prepared.scene.ownCount; entry++) {
    if (prepared.scene.counts[entry] === 0 || !isEyeLevelWall(prepared, entry)) continue;
    const area = prepared.grids[0]?.areas[entry] ?? 0;
    for (const channel of [0, 1, 2] as const) {
      const straight = direct[entry * 3 + channel] ?? 0;
      wanted[channel] += area * straight;
      found[channel] += area * (straight + (indirect[entry * 3 + channel] ?? 0));
    }
  }
  return found[1] > 0 ? whiteBalance(wanted, found) : [1, 1, 1];
}
