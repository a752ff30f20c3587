import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { angleSchema, floorPointSchema, lengthSchema } from '../format/common.ts';
import { floorFrame } from '../geometry/floor-frame.ts';
import { moveFrame } from '../geometry/frame.ts';
import { fittingKind } from './fitting-kind.ts';

export const benchSchema = z.looseObject({
  kind: z.literal('bench'),
  floor: floorPointSchema,
  /** 0 = long side along x, counter-clockwise seen from above, radians. */
  heading: z.optional(angleSchema),
  length: lengthSchema,
  finish: z.optional(finishRefSchema),
});
type Bench = z.infer<typeof benchSchema>;

/** A solid seat on two blocks, 0.45 m high. */
export const bench = fittingKind<Bench>({
  label: { 'zh-CN': '长凳', en: 'Bench' },
  schema: benchSchema,
  build: (fitting, _room, mesh) => {
    const seat = 0.09;
    const height = 0.45;
    const depth = 0.45;
    const frame = floorFrame(fitting.floor, fitting.heading ?? 0);
    mesh.box(fitting.finish ?? 'timber-light', moveFrame(frame, 0, height - seat / 2, 0), [
      fitting.length,
      seat,
      depth,
    ]);
    for (const side of [-1, 1]) {
      const leg = moveFrame(frame, side * (fitting.length / 2 - 0.3), (height - seat) / 2, 0);
      mesh.box('steel-dark', leg, [0.12, height - seat, depth - 0.08], { omit: ['top', 'bottom'] });
    }
    const half = fitting.length / 2;
    mesh.obstacle({
      footprint: [
        [-half, -depth / 2],
        [half, -depth / 2],
        [half, depth / 2],
        [-half, depth / 2],
      ].map(([s, t]) => {
        const x = frame.origin[0] + frame.right[0] * (s ?? 0) + frame.out[0] * (t ?? 0);
        const z = frame.origin[2] + frame.right[2] * (s ?? 0) + frame.out[2] * (t ?? 0);
        return [x, z];
      }),
      bottom: 0,
      top: height,
    });
  },
});
