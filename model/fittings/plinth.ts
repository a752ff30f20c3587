import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { angleSchema, floorPointSchema, lengthSchema } from '../format/common.ts';
import { floorFrame } from '../geometry/floor-frame.ts';
import { moveFrame } from '../geometry/frame.ts';
import { fittingKind } from './fitting-kind.ts';
import { blockBox } from './parts/footprint.ts';

/** A plinth with a recessed base of 30 mm. */
export const plinthSchema = z.looseObject({
  kind: z.literal('plinth'),
  floor: floorPointSchema,
  heading: z.optional(angleSchema),
  /** Width, height, depth, metres. */
  size: z.tuple([lengthSchema, lengthSchema, lengthSchema]),
  finish: z.optional(finishRefSchema),
  /** A thin slab of another finish on top. */
  top: z.optional(finishRefSchema),
});
type Plinth = z.infer<typeof plinthSchema>;

export const plinth = fittingKind<Plinth>({
  label: { 'zh-CN': '展台', en: 'Plinth' },
  build: (fitting, _room, mesh) => {
    const [width, height, depth] = fitting.size;
    const frame = floorFrame(fitting.floor, fitting.heading ?? 0);
    const slab = fitting.top ? Math.min(0.03, height / 4) : 0;
    mesh.box(
      'steel-dark',
      moveFrame(frame, 0, base / 2, 0),
      [width - 2 * base, base, depth - 2 * base],
      {
        omit: ['top', 'bottom'],
      },
    );
    const body = height - base - slab;
    mesh.box(
      fitting.finish ?? 'paper',
      moveFrame(frame, 0, base + body / 2, 0),
      [width, body, depth],
      {
        omit: slab > 0 ? ['top'] : [],
      },
    );
    if (fitting.top) {
      mesh.box(fitting.top, moveFrame(frame, 0, height - slab / 2, 0), [width, slab, depth], {
        omit: ['bottom'],
      });
    }
    blockBox(frame, [width, depth], [0, height], mesh);
  },
});

/** Height and inset of the recessed base, metres. */
const base = 0.03;
