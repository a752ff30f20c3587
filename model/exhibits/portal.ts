import * as z from 'zod/mini';
import { idSchema } from '../format/common.ts';
import { moveFrame } from '../geometry/frame.ts';
import { exhibitBase } from './base.ts';
import { exhibitKind } from './exhibit-kind.ts';
import { moulding } from './mitred-frame.ts';

/** Portal 传送门: leads to another exhibition. Its face shows title, minutes and how far the visitor has come. */
export const portalSchema = z.extend(exhibitBase, {
  kind: z.literal('portal'),
  /** An exhibition's id; `lobby` for the way back; `next` for the next installed one that no portal names. */
  target: idSchema,
});
export type Portal = z.infer<typeof portalSchema>;

export const portal = exhibitKind<Portal>({
  media: () => [],
  body: (exhibit, frame, mesh) => {
    const [width, height] = exhibit.size;
    const around = (by: number, out: number) => ({
      width: width + 2 * by,
      height: height + 2 * by,
      out,
    });
    // A thin bronze edge round a slab that stands off the niche's back.
    moulding(
      'bronze',
      frame,
      [
        around(edge, off),
        around(edge, off + thickness),
        around(0, off + thickness),
        around(0, off + thickness - inset),
      ],
      mesh,
    );
    const front = moveFrame(frame, 0, 0, off + thickness - inset);
    mesh.face(exhibit.id, 'front', front, [-width / 2, -height / 2, width, height], {
      finish: slab,
    });
  },
});

/** Dark, with light words: a way on, and not one more board to read. */
const slab = { name: 'ink', tint: '#35302b' } as const;
/** Metres. */
const off = 0.02;
const thickness = 0.03;
const edge = 0.02;
const inset = 0.004;
