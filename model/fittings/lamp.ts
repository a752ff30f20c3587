import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { angleSchema, floorPointSchema, lengthSchema } from '../format/common.ts';
import { kelvinSchema, powerSchema } from './light.ts';
import { floorFrame } from '../geometry/floor-frame.ts';
import type { Room } from '../format/room.ts';
import { framePoint, moveFrame } from '../geometry/frame.ts';
import type { Frame, MeshBuilder } from '../geometry/mesh-builder.ts';
import { scale } from '../geometry/vector.ts';
import { fittingKind } from './fitting-kind.ts';
import { beam } from '../geometry/beam.ts';
import { disc, turned } from '../geometry/turned.ts';

/** A lamp that one sees: a hanging shade, a hanging lantern with four panes, or a lamp that stands on a table. */
export const lampSchema = z.looseObject({
  kind: z.literal('lamp'),
  kelvin: kelvinSchema,
  power: powerSchema,
  style: z.enum(['pendant', 'lantern', 'table']),
  floor: floorPointSchema,
  heading: z.optional(angleSchema),
  /** Of the lamp's lower edge above the floor. */
  height: z.number().check(z.gte(0), z.lte(20)),
  /** Widest diameter, metres; 0.36. */
  size: z.optional(lengthSchema),
  finish: z.optional(finishRefSchema),
});
type Lamp = z.infer<typeof lampSchema>;

export const lamp = fittingKind<Lamp>({
  label: { 'zh-CN': '灯具', en: 'Lamp' },
  build: (fitting, room, mesh) => {
    const frame = moveFrame(floorFrame(fitting.floor, fitting.heading ?? 0), 0, fitting.height, 0);
    const size = fitting.size ?? 0.36;
    if (fitting.style === 'lantern') buildLantern(fitting, frame, size, mesh);
    else buildShade(fitting, frame, size, mesh);
    if (fitting.style !== 'table') hang(room, frame, size, mesh);
  },
});

const segments = 20;
/** Thickness of a shade, metres. */
const rimWidth = 0.005;

/** A cone of enamel, light inside, on a cord or on a stem. */
function buildShade(fitting: Lamp, frame: Frame, size: number, mesh: MeshBuilder) {
  const radius = size / 2;
  const table = fitting.style === 'table';
  const rise = size * (table ? 0.62 : 0.5);
  const neck = radius * (table ? 0.55 : 0.16);
  const outside: [number, number][] = [
    [radius - rimWidth, 0],
    [radius, 0],
    [neck, rise],
  ];
  const finish = fitting.finish ?? (table ? 'plaster-warm' : 'steel-dark');
  turned(finish, frame, table ? outside : [...outside, [0.02, rise + 0.05]], segments, mesh);
  turned(
    'lamp',
    frame,
    [
      [neck - rimWidth, rise - rimWidth],
      [radius - rimWidth, 0],
    ],
    segments,
    mesh,
  );
  disc('lamp', frame, rise - 0.02, neck - rimWidth, 'down', segments, mesh);
  shineDown(fitting, frame, radius * 0.8, mesh);
  if (!table) return;
  const stem = frame.origin[1] - foot(frame);
  turned(
    'bronze',
    moveFrame(frame, 0, -stem, 0),
    [
      [0.09, 0],
      [0.09, 0.012],
      [0.012, 0.03],
      [0.012, stem + rise * 0.5],
    ],
    14,
    mesh,
  );
  disc('lamp', frame, rise, neck * 0.98, 'up', segments, mesh);
}

/** A table lamp stands 0.3 m below its shade's lower edge. */
function foot(frame: Frame): number {
  return Math.max(0, frame.origin[1] - 0.3);
}

/** Four paper panes in a timber frame. */
function buildLantern(fitting: Lamp, frame: Frame, size: number, mesh: MeshBuilder) {
  const finish = fitting.finish ?? 'timber-dark';
  const tall = size * 1.5;
  const bar = 0.022;
  for (const x of [-1, 1]) {
    for (const z of [-1, 1]) {
      const post = moveFrame(frame, (x * (size - bar)) / 2, tall / 2, (z * (size - bar)) / 2);
      mesh.box(finish, post, [bar, tall, bar]);
    }
  }
  for (const y of [bar / 2, tall - bar / 2]) {
    for (const side of [-1, 1]) {
      const across = (side * (size - bar)) / 2;
      mesh.box(finish, moveFrame(frame, 0, y, across), [size - 2 * bar, bar, bar]);
      mesh.box(finish, moveFrame(frame, across, y, 0), [bar, bar, size - 2 * bar]);
    }
  }
  mesh.box(finish, moveFrame(frame, 0, tall + 0.012, 0), [size + 0.06, 0.024, size + 0.06]);
  const pane = size - 2 * bar;
  const paper = moveFrame(frame, 0, tall / 2, 0);
  mesh.box('lamp', paper, [pane + bar, tall - 2 * bar, pane + bar], { omit: ['top'] });
  const { right, out } = frame;
  for (const [facing, along] of [
    [out, right],
    [scale(out, -1), scale(right, -1)],
    [right, scale(out, -1)],
    [scale(right, -1), out],
  ] as const) {
    const [x, y, z] = paper.origin;
    const reach = size / 2 + 0.004;
    mesh.emitter({
      kind: 'area',
      group: 'lamp',
      centre: [x + facing[0] * reach, y, z + facing[2] * reach],
      u: scale(along, pane / 2),
      v: [0, tall / 2 - bar, 0],
      kelvin: fitting.kelvin ?? 2700,
      power: fitting.power ?? 1,
    });
  }
  shineDown(fitting, moveFrame(frame, 0, -0.02, 0), pane / 2, mesh);
}

function shineDown(fitting: Lamp, frame: Frame, half: number, mesh: MeshBuilder) {
  mesh.emitter({
    kind: 'area',
    group: 'lamp',
    centre: framePoint(frame, 0, -0.004, 0),
    u: scale(frame.right, half),
    v: scale(frame.out, half),
    kelvin: fitting.kelvin ?? 2700,
    power: fitting.power ?? 1,
  });
}

/** The cord up to the ceiling, and its rose. */
function hang(room: Room, frame: Frame, size: number, mesh: MeshBuilder) {
  const top = framePoint(frame, 0, size * 0.5, 0);
  if (room.ceiling.kind === 'open' || top[1] > room.height - 0.05) return;
  beam('steel-dark', top, [top[0], room.height, top[2]], [0.008, 0.008], mesh, { density: 6 });
  const rose = moveFrame(frame, 0, room.height - 0.03 - frame.origin[1], 0);
  turned(
    'steel-dark',
    rose,
    [
      [0.02, 0],
      [0.05, 0.012],
      [0.05, 0.03],
    ],
    14,
    mesh,
    12,
  );
}
