import * as z from 'zod/mini';
import { mediaPathSchema } from '../format/common.ts';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { moveFrame } from '../geometry/frame.ts';
import { exhibitBase } from './base.ts';
import { exhibitKind } from './exhibit-kind.ts';
import { moulding } from './mitred-frame.ts';
import { wallLabel } from './wall-label.ts';

/** Picture 图片: framed, with a mat, and a label beside it. `size` is the picture's own, without mat and frame. */
export const pictureSchema = z.extend(exhibitBase, {
  kind: z.literal('picture'),
  media: mediaPathSchema,
  /** 25-40 mm. */
  frameWidth: z.optional(z.number().check(z.gte(0), z.lte(0.2))),
  /** 60-90 mm; 0 hangs the picture without a mat. */
  matWidth: z.optional(z.number().check(z.gte(0), z.lte(0.3))),
  frame: z.optional(finishRefSchema),
  credit: z.optional(z.string()),
});
export type Picture = z.infer<typeof pictureSchema>;

export const picture = exhibitKind<Picture>({
  media: (exhibit) => [exhibit.media],
  body: (exhibit, frame, mesh) => {
    const [width, height] = exhibit.size;
    const mat = exhibit.matWidth ?? 0.07;
    const bar = exhibit.frameWidth ?? 0.03;
    const around = (by: number, out: number) => ({
      width: width + 2 * by,
      height: height + 2 * by,
      out,
    });
    const finish = exhibit.frame ?? 'timber-dark';
    const sheet = off + deep - rebate;
    const picture = sheet - (mat > 0 ? bevel : 0);
    // From the back over a front that falls a little towards the picture, and down to the mat.
    const profile = [
      around(mat + bar, off),
      around(mat + bar, off + deep),
      around(mat, off + deep - fall),
      around(mat, sheet),
    ];
    if (bar > 0) moulding(finish, frame, profile, mesh);
    if (mat > 0) {
      const hole = bevel;
      mesh.rect(
        'mat',
        moveFrame(frame, 0, 0, sheet),
        [-width / 2 - mat, -height / 2 - mat, width + 2 * mat, height + 2 * mat],
        { holes: [[mat - hole, mat - hole, width + 2 * hole, height + 2 * hole]], density: 24 },
      );
      moulding('board', frame, [around(bevel, sheet), around(0, picture)], mesh);
    }
    const front = moveFrame(frame, 0, 0, picture);
    mesh.face(exhibit.id, 'front', front, [-width / 2, -height / 2, width, height], {
      density: pictureDensity,
    });
    wallLabel(exhibit.id, frame, width / 2 + mat + bar, height / 2 + mat + bar, mesh);
  },
});

/** Metres: off the wall, depth of the frame, how far the mat lies behind its front, and the mat's cut edge. */
const off = 0.015;
const deep = 0.03;
const rebate = 0.012;
const fall = 0.005;
const bevel = 0.003;
/** Pictures are what light is for. */
const pictureDensity = 40;
