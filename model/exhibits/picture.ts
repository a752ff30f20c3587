import * as z from 'zod/mini';
import { mediaPathSchema } from '../format/common.ts';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { moveFrame } from '../geometry/frame.ts';
import { exhibitBase } from './base.ts';
import { exhibitKind } from './exhibit-kind.ts';

/** Picture 图片: framed, with a mat, and a label beside it. `size` is the picture's own, without mat and frame. */
export const pictureSchema = z.looseObject({
  ...exhibitBase,
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
  label: { 'zh-CN': '图片', en: 'Picture' },
  schema: pictureSchema,
  media: (exhibit) => [exhibit.media],
  body: (exhibit, frame, mesh) => {
    const [width, height] = exhibit.size;
    const mat = exhibit.matWidth ?? 0.07;
    const bar = exhibit.frameWidth ?? 0.03;
    const finish = exhibit.frame ?? 'timber-dark';
    const off = 0.015;
    const deep = 0.03;
    const innerWidth = width + 2 * mat;
    const innerHeight = height + 2 * mat;
    const outerHeight = innerHeight + 2 * bar;
    const at = (right: number, up: number) => moveFrame(frame, right, up, off + deep / 2);
    for (const side of [-1, 1]) {
      mesh.box(finish, at((side * (innerWidth + bar)) / 2, 0), [bar, outerHeight, deep]);
      mesh.box(finish, at(0, (side * (innerHeight + bar)) / 2), [innerWidth, bar, deep]);
    }
    const sheet = moveFrame(frame, 0, 0, off + deep - 0.01);
    if (mat > 0) {
      mesh.rect('mat', sheet, [-innerWidth / 2, -innerHeight / 2, innerWidth, innerHeight], {
        holes: [[mat, mat, width, height]],
      });
    }
    const front = moveFrame(sheet, 0, 0, -0.003);
    mesh.face(exhibit.id, 'front', front, [-width / 2, -height / 2, width, height]);
    const label: [number, number] = [0.3, 0.18];
    const labelFrame = moveFrame(
      frame,
      innerWidth / 2 + bar + 0.12 + label[0] / 2,
      -outerHeight / 2 + label[1] / 2,
      0,
    );
    mesh.box('board', moveFrame(labelFrame, 0, 0, 0.004), [label[0], label[1], 0.008], {
      omit: ['front', 'back'],
    });
    mesh.face(exhibit.id, 'label', moveFrame(labelFrame, 0, 0, 0.008), [
      -label[0] / 2,
      -label[1] / 2,
      ...label,
    ]);
  },
});
