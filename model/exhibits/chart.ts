import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { framePoint, moveFrame } from '../geometry/frame.ts';
import type { Frame } from '../geometry/mesh-builder.ts';
import { localTextSchema } from '../language.ts';
import { exhibitBase } from './base.ts';
import { chartLayout } from './chart-layout.ts';
import { exhibitKind } from './exhibit-kind.ts';

/** Chart 数据图: bars or a line whose points are exactly the data; the reading view gives them as a table too. */
export const chartSchema = z.extend(exhibitBase, {
  kind: z.literal('chart'),
  style: z.enum(['bars', 'line']),
  unit: localTextSchema,
  finish: z.optional(finishRefSchema),
  points: z
    .array(
      z.looseObject({
        label: localTextSchema,
        value: z.number().check(z.gte(0)),
        note: z.optional(localTextSchema),
        /** Drawn in the accent finish. */
        marked: z.optional(z.boolean()),
      }),
    )
    .check(z.minLength(1), z.maxLength(24)),
});
export type Chart = z.infer<typeof chartSchema>;

/** How far bars stand out of the wall, metres. */
const barDepth = 0.14;
const lineThickness = 0.02;

export const chart = exhibitKind<Chart>({
  media: () => [],
  body: (exhibit, frame, mesh) => {
    const [width, height] = exhibit.size;
    const layout = chartLayout(
      exhibit.size,
      exhibit.points.map((point) => point.value),
    );
    const finish = exhibit.finish ?? 'celadon';
    const axis = moveFrame(frame, 0, layout.baseline - 0.008, 0.01);
    mesh.box('bronze', axis, [width, 0.016, 0.02], { omit: ['back'] });
    layout.bars.forEach((bar, index) => {
      const accent = exhibit.points[index]?.marked ? 'bronze' : finish;
      if (exhibit.style === 'bars') {
        const middle = moveFrame(frame, bar.centre, layout.baseline + bar.height / 2, barDepth / 2);
        mesh.box(accent, middle, [bar.width, bar.height, barDepth], { omit: ['back', 'bottom'] });
        return;
      }
      mesh.box(accent, moveFrame(frame, bar.centre, bar.top, 0.03), [0.06, 0.06, 0.06], {
        omit: ['back'],
      });
      const next = layout.bars[index + 1];
      if (next) {
        const segment = segmentFrame(frame, bar.centre, bar.top, next.centre, next.top);
        mesh.box(finish, segment.frame, [segment.length, lineThickness, lineThickness]);
      }
    });
    mesh.face(exhibit.id, 'front', moveFrame(frame, 0, 0, 0.003), [
      -width / 2,
      -height / 2,
      width,
      height,
    ]);
  },
});

/** A frame at the middle of the straight line between two points of the wall, turned along it; its length in metres. */
function segmentFrame(frame: Frame, fromX: number, fromY: number, toX: number, toY: number) {
  const length = Math.hypot(toX - fromX, toY - fromY);
  const cos = (toX - fromX) / length;
  const sin = (toY - fromY) / length;
  const turned = (a: number, b: number): [number, number, number] => [
    frame.right[0] * a + frame.up[0] * b,
    frame.right[1] * a + frame.up[1] * b,
    frame.right[2] * a + frame.up[2] * b,
  ];
  return {
    length,
    frame: {
      origin: framePoint(frame, (fromX + toX) / 2, (fromY + toY) / 2, 0.02),
      right: turned(cos, sin),
      up: turned(-sin, cos),
      out: frame.out,
    },
  };
}
