import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { floorPointSchema, lengthSchema, metresSchema } from '../format/common.ts';
import { kelvinSchema, powerSchema, wallSchema } from './light.ts';
import type { Room } from '../format/room.ts';
import { framePoint, moveFrame } from '../geometry/frame.ts';
import type { Frame, MeshBuilder } from '../geometry/mesh-builder.ts';
import { stripLight } from '../geometry/strip-light.ts';
import { lengthOf, normalised, subtract, cross } from '../geometry/vector.ts';
import { wallFrame, wallLength } from '../geometry/wall-frame.ts';
import { fittingKind } from './fitting-kind.ts';
import { hangers } from './parts/mount.ts';

/** A concealed strip that lights the ceiling: a ledge along a wall, or a trough hung along a line. */
export const coveSchema = z.looseObject({
  kind: z.literal('cove'),
  kelvin: kelvinSchema,
  power: powerSchema,
  wall: z.optional(wallSchema),
  from: z.optional(metresSchema),
  to: z.optional(metresSchema),
  /** A trough from here to there, instead of a wall. */
  line: z.optional(z.tuple([floorPointSchema, floorPointSchema])),
  /** Of the lip's upper edge above the floor; 0.3 m below the ceiling. */
  height: z.optional(lengthSchema),
  /** How far a ledge stands out, 0.2 m; width of a trough, 0.3 m. */
  depth: z.optional(lengthSchema),
  finish: z.optional(finishRefSchema),
});
type Cove = z.infer<typeof coveSchema>;

export const cove = fittingKind<Cove>({
  label: { 'zh-CN': '灯槽', en: 'Cove' },
  build: (fitting, room, mesh) => {
    const height = fitting.height ?? room.height - 0.3;
    if (fitting.line) buildTrough(fitting, fitting.line, room, height, mesh);
    else if (fitting.wall !== undefined) buildLedge(fitting, fitting.wall, room, height, mesh);
  },
});

/** Metres: board of the ledge, its upstand, and the strip behind it. */
const board = 0.03;
const lip = { height: 0.09, thickness: 0.025 };
const strip = 0.05;

/** A shelf with an upstand along a wall; the strip lies behind the upstand and shines up and out. */
function buildLedge(fitting: Cove, index: number, room: Room, height: number, mesh: MeshBuilder) {
  const wall = wallFrame(room, index);
  const from = fitting.from ?? 0;
  const to = fitting.to ?? wallLength(room, index);
  const depth = fitting.depth ?? 0.2;
  const finish = fitting.finish ?? room.finishes.ceiling;
  const length = to - from;
  const middle = moveFrame(wall, (from + to) / 2, height, 0);
  const shelf = moveFrame(middle, 0, -lip.height - board / 2, depth / 2);
  mesh.box(finish, shelf, [length, board, depth], { omit: ['back'], density: 8 });
  const upstand = moveFrame(middle, 0, -lip.height / 2, depth - lip.thickness / 2);
  mesh.box(finish, upstand, [length, lip.height, lip.thickness], { omit: ['bottom'], density: 8 });
  shine(fitting, moveFrame(middle, 0, -lip.height, depth * 0.35), length, 0.35, mesh);
}

/** A channel hung from the ceiling, open above. */
function buildTrough(
  fitting: Cove,
  [a, b]: [[number, number], [number, number]],
  room: Room,
  height: number,
  mesh: MeshBuilder,
) {
  const way = subtract([b[0], 0, b[1]], [a[0], 0, a[1]]);
  const length = lengthOf(way);
  if (length < 0.1) return;
  const right = normalised(way);
  const frame: Frame = {
    origin: [(a[0] + b[0]) / 2, height, (a[1] + b[1]) / 2],
    right,
    up: [0, 1, 0],
    out: cross(right, [0, 1, 0]),
  };
  const depth = fitting.depth ?? 0.3;
  const finish = fitting.finish ?? room.finishes.ceiling;
  const bottom = moveFrame(frame, 0, -lip.height - board / 2, 0);
  mesh.box(finish, bottom, [length, board, depth], { density: 8 });
  for (const side of [-1, 1]) {
    const upstand = moveFrame(frame, 0, -lip.height / 2, (side * (depth - lip.thickness)) / 2);
    mesh.box(finish, upstand, [length, lip.height, lip.thickness], {
      omit: ['bottom'],
      density: 8,
    });
  }
  hangers(room, frame, length, 0, mesh);
  shine(fitting, moveFrame(frame, 0, -lip.height, 0), length, 0, mesh);
}

/** The strip: a lamp seen by nobody below, and the light it gives; `lean` tilts it out of the upright. */
function shine(fitting: Cove, frame: Frame, length: number, lean: number, mesh: MeshBuilder) {
  mesh.box('lamp', moveFrame(frame, 0, 0.01, 0), [length - 0.1, 0.02, strip], { omit: ['bottom'] });
  stripLight(
    {
      group: 'cove',
      centre: framePoint(frame, 0, 0.03, 0),
      along: frame.right,
      length: length - 0.1,
      width: strip,
      facing: framePoint({ ...frame, origin: [0, 0, 0] }, 0, 1, lean),
      kelvin: fitting.kelvin ?? 3000,
      power: fitting.power ?? 1,
    },
    mesh,
  );
}
