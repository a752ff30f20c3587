import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { angleSchema, floorPointSchema, lengthSchema, metresSchema } from '../format/common.ts';
import type { Point } from '../format/common.ts';
import type { Room } from '../format/room.ts';
import { floorFrame } from '../geometry/floor-frame.ts';
import { framePoint, moveFrame } from '../geometry/frame.ts';
import type { Frame, MeshBuilder } from '../geometry/mesh-builder.ts';
import { hangingFrame } from '../geometry/hang.ts';
import { fittingKind } from './fitting-kind.ts';
import { blockBox } from './parts/footprint.ts';
import { chiselled } from './parts/chiselled.ts';
import { landform } from './parts/landform.ts';
import type { Landform } from './parts/landform.ts';
import { reliefBlock, waterRibbon } from './parts/relief-block.ts';
import { turned } from '../geometry/turned.ts';

/**
 * Procedural land in relief, on a wall or on a table; it shows no real place (示意). `gorge`: a river between steep
 * banks; `ridges`: folded ridges, higher towards the top of the wall; `peaks`: separate summits over low land.
 */
export const reliefSchema = z.looseObject({
  kind: z.literal('relief'),
  form: z.enum(['gorge', 'ridges', 'peaks']),
  /** On a wall: metres from its left end and above the floor, to the relief's middle. */
  wall: z.optional(z.int().check(z.gte(0))),
  at: z.optional(metresSchema),
  height: z.optional(metresSchema),
  /** On a table of this height (`height`, 0.82 m): its middle. */
  floor: z.optional(floorPointSchema),
  heading: z.optional(angleSchema),
  /** Width and height (or depth of the table), metres. */
  size: z.tuple([lengthSchema, lengthSchema]),
  /** Highest point above the ground of the relief, metres; 0.12. */
  depth: z.optional(lengthSchema),
  seed: z.optional(z.int()),
  /** How much it is chiselled rather than smooth: beds of rock and breaks, 0-1; 0. */
  rough: z.optional(z.number().check(z.gte(0), z.lte(1))),
  finish: z.optional(finishRefSchema),
  /** The river's surface; celadon. */
  water: z.optional(finishRefSchema),
  /** Crossings marked by a bronze pin, as shares of the river's length, 0-1. */
  crossings: z.optional(z.array(z.number().check(z.gte(0), z.lte(1))).check(z.maxLength(12))),
});
type Relief = z.infer<typeof reliefSchema>;

export const relief = fittingKind<Relief>({
  label: { 'zh-CN': '浮雕', en: 'Relief' },
  build: (fitting, room, mesh) => {
    const frame = reliefFrame(fitting, room, mesh);
    if (!frame) return;
    const { size } = fitting;
    const depth = fitting.depth ?? 0.12;
    const seed = fitting.seed ?? 1;
    const smoothLand = landform(fitting.form, size, seed);
    const rough = fitting.rough ?? 0;
    const land = rough > 0 ? chiselled(smoothLand, rough, depth, seed) : smoothLand;
    const cells = rough > 0 ? roughCells : undefined;
    reliefBlock(fitting.finish ?? 'stone', frame, size, depth, land, mesh, cells);
    if (land.river) waterRibbon(fitting.water ?? 'celadon', frame, size, depth, land.river, mesh);
    for (const share of fitting.crossings ?? []) pin(frame, size, depth, land, share, mesh);
  },
});

/** Cells of a chiselled relief: breaks are finer than slopes. */
const roughCells = 24_000;
/** Metres: how thick a table's rim is, and how far a crossing's pin stands out of the banks. */
const rim = 0.05;
const pinHeight = 0.06;

/** The relief's plane: on its wall, or on a table of its own that is built here. */
function reliefFrame(fitting: Relief, room: Room, mesh: MeshBuilder): Frame | undefined {
  const [width, depth] = fitting.size;
  if (fitting.wall !== undefined) {
    return hangingFrame(room, fitting.wall, fitting.at ?? width / 2, fitting.height ?? 1.6);
  }
  if (!fitting.floor) return undefined;
  const height = fitting.height ?? 0.82;
  const frame = floorFrame(fitting.floor, fitting.heading ?? 0);
  const foot = 0.1;
  const table = [width + 2 * rim, height - foot, depth + 2 * rim] as const;
  mesh.box('timber-dark', moveFrame(frame, 0, foot + table[1] / 2, 0), [...table]);
  mesh.box('steel-dark', moveFrame(frame, 0, foot / 2, 0), [width - 0.1, foot, depth - 0.1], {
    omit: ['top', 'bottom'],
  });
  blockBox(frame, [table[0], table[2]], [0, height], mesh);
  const [x, y, z] = frame.out;
  return {
    origin: framePoint(frame, 0, height, 0),
    right: frame.right,
    up: [-x, -y, -z],
    out: frame.up,
  };
}

/** A bronze pin where the river was crossed, `share` of its length from the left. */
function pin(
  frame: Frame,
  size: readonly [number, number],
  depth: number,
  land: Landform,
  share: number,
  mesh: MeshBuilder,
) {
  if (!land.river) return;
  const s = (share - 0.5) * size[0];
  const foot: Point = framePoint(frame, s, land.river.at(s), 0);
  const down = framePoint({ ...frame, origin: [0, 0, 0] }, 0, -1, 0);
  const standing = { origin: foot, right: frame.right, up: frame.out, out: down };
  const top = depth * 0.45 + pinHeight;
  const radius = 0.035;
  const ball: [number, number][] = Array.from({ length: 7 }, (_, index) => {
    const angle = (Math.PI * index) / 6;
    return [Math.sin(angle) * radius, top - Math.cos(angle) * radius];
  });
  turned(
    'bronze',
    standing,
    [
      [0.008, 0],
      [0.008, top - radius],
    ],
    10,
    mesh,
  );
  turned('bronze', standing, ball, 16, mesh);
}
