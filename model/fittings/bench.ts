import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { angleSchema, floorPointSchema, lengthSchema } from '../format/common.ts';
import { floorFrame } from '../geometry/floor-frame.ts';
import { moveFrame } from '../geometry/frame.ts';
import { fittingKind } from './fitting-kind.ts';
import { blockBox } from './parts/footprint.ts';

export const benchSchema = z.looseObject({
  kind: z.literal('bench'),
  floor: floorPointSchema,
  /** 0 = long side along x, counter-clockwise seen from above, radians. */
  heading: z.optional(angleSchema),
  length: lengthSchema,
  /** Metres; 0.45. */
  depth: z.optional(lengthSchema),
  /** `solid`: a timber block on a recessed base; `slab`: a thick seat on two steel blades. */
  style: z.optional(z.enum(['slab', 'solid'])),
  finish: z.optional(finishRefSchema),
});
type Bench = z.infer<typeof benchSchema>;

/** Metres. */
const height = 0.45;
const seat = 0.1;

/** A seat 0.45 m high. */
export const bench = fittingKind<Bench>({
  label: { 'zh-CN': '长凳', en: 'Bench' },
  build: (fitting, _room, mesh) => {
    const { length } = fitting;
    const depth = fitting.depth ?? 0.45;
    const frame = floorFrame(fitting.floor, fitting.heading ?? 0);
    const finish = fitting.finish ?? 'timber-light';
    blockBox(frame, [length, depth], [0, height], mesh);
    if (fitting.style === 'solid') {
      const base = 0.04;
      mesh.box(
        'steel-dark',
        moveFrame(frame, 0, base / 2, 0),
        [length - 0.12, base, depth - 0.12],
        {
          omit: ['top', 'bottom'],
        },
      );
      const body = moveFrame(frame, 0, (height + base) / 2, 0);
      mesh.box(finish, body, [length, height - base, depth]);
      return;
    }
    mesh.box(finish, moveFrame(frame, 0, height - seat / 2, 0), [length, seat, depth]);
    for (const side of [-1, 1]) {
      const blade = moveFrame(frame, side * (length / 2 - 0.3), (height - seat) / 2, 0);
      mesh.box('steel-dark', blade, [0.05, height - seat, depth - 0.08], {
        omit: ['top', 'bottom'],
      });
    }
  },
});
