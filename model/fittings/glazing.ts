import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { lengthSchema, floorPointSchema } from '../format/common.ts';
import { kelvinSchema, powerSchema } from './light.ts';
import type { FloorPoint } from '../format/common.ts';
import { framePoint, moveFrame } from '../geometry/frame.ts';
import type { Frame } from '../geometry/mesh-builder.ts';
import { stripLight } from '../geometry/strip-light.ts';
import { lengthOf, normalised, scale } from '../geometry/vector.ts';
import { fittingKind } from './fitting-kind.ts';
import { beam } from '../geometry/beam.ts';

/** Saw-tooth roof lights: each bay a vertical pane that looks one way and a sloping plaster back. It cuts its own hole. */
export const glazingSchema = z.looseObject({
  kind: z.literal('glazing'),
  kelvin: kelvinSchema,
  power: powerSchema,
  /** Two opposite corners of the opening, on the plan. */
  area: z.tuple([floorPointSchema, floorPointSchema]),
  /** Bays one behind the other; 3. */
  bays: z.optional(z.int().check(z.gte(1), z.lte(24))),
  /** Which way the panes look. */
  faces: z.optional(z.enum(['north', 'south', 'east', 'west'])),
  /** Metres; 1.4. */
  rise: z.optional(lengthSchema),
  finish: z.optional(finishRefSchema),
  ribs: z.optional(finishRefSchema),
});
type Glazing = z.infer<typeof glazingSchema>;

export const glazing = fittingKind<Glazing>({
  label: { 'zh-CN': '北向天窗', en: 'North light' },
  build: (fitting, room, mesh) => {
    const finish = fitting.finish ?? room.finishes.ceiling;
    const ribs = fitting.ribs ?? 'steel';
    const rise = fitting.rise ?? 1.4;
    const { frame, width, run } = bayFrame(fitting, room.height);
    const count = fitting.bays ?? 3;
    const bay = run / count;
    for (let index = 0; index < count; index++) {
      // The pane stands at the bay's far side and looks back at who stands in the room.
      const pane = moveFrame(frame, 0, 0, bay * index);
      mesh.rect('sky', pane, [0, 0, width, rise]);
      const up = framePoint({ ...frame, origin: [0, 0, 0] }, 0, -rise, bay);
      const slope: Frame = {
        origin: framePoint(pane, 0, rise, 0),
        right: frame.right,
        up: normalised(up),
        out: normalised(framePoint({ ...frame, origin: [0, 0, 0] }, 0, -bay, -rise)),
      };
      mesh.rect(finish, slope, [0, 0, width, lengthOf(up)], { density: 8 });
      const { origin, right, out } = pane;
      const back = scale(out, -1);
      const triangle: [number, number][] = [
        [0, 0],
        [bay, 0],
        [0, rise],
      ];
      mesh.polygon(
        finish,
        { origin: framePoint(pane, width, 0, 0), right: out, up: frame.up, out: scale(right, -1) },
        triangle,
      );
      mesh.polygon(
        finish,
        { origin, right: back, up: frame.up, out: right },
        triangle.map(([s, t]) => [-s, t]),
      );
      const posts = Math.max(2, Math.round(width / 1.2));
      for (let post = 0; post <= posts; post++) {
        const s = (width * post) / posts;
        beam(
          ribs,
          framePoint(pane, s, 0, 0.03),
          framePoint(pane, s, rise, 0.03),
          [0.05, 0.05],
          mesh,
          { density: 6 },
        );
      }
      for (const t of [0.04, rise - 0.04]) {
        beam(
          ribs,
          framePoint(pane, 0, t, 0.03),
          framePoint(pane, width, t, 0.03),
          [0.05, 0.07],
          mesh,
          { density: 6 },
        );
      }
      stripLight(
        {
          group: 'daylight',
          centre: framePoint(pane, width / 2, rise / 2, 0.06),
          along: right,
          length: width,
          width: rise,
          facing: out,
          kelvin: fitting.kelvin ?? 6500,
          power: fitting.power ?? 1,
        },
        mesh,
      );
    }
  },
  ceilingHole: ({ area: [a, b] }) => [
    [Math.min(a[0], b[0]), Math.min(a[1], b[1])],
    [Math.max(a[0], b[0]), Math.min(a[1], b[1])],
    [Math.max(a[0], b[0]), Math.max(a[1], b[1])],
    [Math.min(a[0], b[0]), Math.max(a[1], b[1])],
  ],
});

/**
 * The frame of the first pane: at its lower left end as seen from below, `out` across the bays, away from where
 * the panes look.
 */
function bayFrame({ area: [a, b], faces = 'north' }: Glazing, height: number) {
  const [west, east] = [Math.min(a[0], b[0]), Math.max(a[0], b[0])];
  const [north, south] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])];
  const sides: Record<typeof faces, { corner: FloorPoint; right: FloorPoint }> = {
    north: { corner: [west, north], right: [1, 0] },
    east: { corner: [east, north], right: [0, 1] },
    south: { corner: [east, south], right: [-1, 0] },
    west: { corner: [west, south], right: [0, -1] },
  };
  const { corner, right } = sides[faces];
  const frame: Frame = {
    origin: [corner[0], height, corner[1]],
    right: [right[0], 0, right[1]],
    up: [0, 1, 0],
    out: [-right[1], 0, right[0]],
  };
  const deep = right[0] === 0 ? east - west : south - north;
  const wide = right[0] === 0 ? south - north : east - west;
  return { frame, width: wide, run: deep };
}
