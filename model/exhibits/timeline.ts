import * as z from 'zod/mini';
import { localTextSchema } from '../language.ts';
import { sourceSchema } from '../format/source.ts';
import { moveFrame } from '../geometry/frame.ts';
import type { Frame, MeshBuilder } from '../geometry/mesh-builder.ts';
import { disc, turned } from '../geometry/turned.ts';
import { exhibitBase } from './base.ts';
import { exhibitKind } from './exhibit-kind.ts';

/** Timeline 时间轴: dated entries along a bronze line at 1.1 m. */
export const timelineSchema = z.extend(exhibitBase, {
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
  media: () => [],
  body: (exhibit, frame, mesh) => {
    const [width, height] = exhibit.size;
    const line = moveFrame(frame, 0, 0, lineDepth / 2);
    mesh.box('bronze', line, [width, lineHeight, lineDepth], { omit: ['back'], density: 10 });
    const step = width / exhibit.entries.length;
    exhibit.entries.forEach((_, index) => {
      buildMark(moveFrame(frame, -width / 2 + step * (index + 0.5), 0, 0), mesh);
    });
    const wall = moveFrame(frame, 0, 0, 0.002);
    const tall = height / 2 - gap;
    mesh.face(exhibit.id, 'above', wall, [-width / 2, gap, width, tall]);
    mesh.face(exhibit.id, 'below', wall, [-width / 2, -height / 2, width, tall]);
  },
});

/** Metres: the line is as thick as the one that runs along the other walls. */
const lineHeight = 0.014;
const lineDepth = 0.008;
const mark = { radius: 0.02, depth: 0.016, sides: 16 };
/** Kept free for the line and its marks, above and below its middle. */
const gap = 0.03;

/** A round bronze stud on the line. */
function buildMark(frame: Frame, mesh: MeshBuilder) {
  const [x, y, z] = frame.up;
  const standing = { ...frame, up: frame.out, out: [-x, -y, -z] as [number, number, number] };
  const { radius, depth, sides } = mark;
  const profile: [number, number][] = [
    [radius, 0],
    [radius, depth - 0.003],
    [radius - 0.003, depth],
  ];
  turned('bronze', standing, profile, sides, mesh);
  disc('bronze', standing, depth, radius - 0.003, 'up', sides, mesh);
}
