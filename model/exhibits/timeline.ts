import * as z from 'zod/mini';
import { localTextSchema } from '../language.ts';
import { sourceSchema } from '../format/source.ts';
import { moveFrame } from '../geometry/frame.ts';
import { exhibitBase } from './base.ts';
import { exhibitKind } from './exhibit-kind.ts';

/** Timeline 时间轴: dated entries along a bronze line at 1.1 m. */
export const timelineSchema = z.looseObject({
  ...exhibitBase,
  kind: z.literal('timeline'),
  entries: z
    .array(
      z.looseObject({
        /** As shown: 1935年1月15日—17日. */
        date: localTextSchema,
        /** For order and spacing. */
        day: z.iso.date(),
        title: localTextSchema,
        text: z.optional(localTextSchema),
        disputed: z.optional(localTextSchema),
        sources: z.optional(z.array(sourceSchema)),
      }),
    )
    .check(z.minLength(1), z.maxLength(24)),
});
export type Timeline = z.infer<typeof timelineSchema>;

export const timeline = exhibitKind<Timeline>({
  label: { 'zh-CN': '时间轴', en: 'Timeline' },
  schema: timelineSchema,
  media: () => [],
  body: (exhibit, frame, mesh) => {
    const [width, height] = exhibit.size;
    mesh.box('bronze', moveFrame(frame, 0, 0, 0.006), [width, 0.014, 0.012], { omit: ['back'] });
    const step = width / exhibit.entries.length;
    exhibit.entries.forEach((_, index) => {
      const x = -width / 2 + step * (index + 0.5);
      mesh.box('bronze', moveFrame(frame, x, 0, 0.01), [0.04, 0.04, 0.02], { omit: ['back'] });
    });
    mesh.face(exhibit.id, 'above', moveFrame(frame, 0, 0, 0.002), [
      -width / 2,
      0.03,
      width,
      height / 2 - 0.03,
    ]);
    mesh.face(exhibit.id, 'below', moveFrame(frame, 0, 0, 0.002), [
      -width / 2,
      -height / 2,
      width,
      height / 2 - 0.03,
    ]);
  },
});
