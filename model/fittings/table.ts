import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { angleSchema, floorPointSchema, lengthSchema } from '../format/common.ts';
import { floorFrame } from '../geometry/floor-frame.ts';
import { framePoint, moveFrame } from '../geometry/frame.ts';
import { fittingKind } from './fitting-kind.ts';
import { beam } from '../geometry/beam.ts';
import { blockBox } from './parts/footprint.ts';

/** A table on two or more trestles. */
export const tableSchema = z.looseObject({
  kind: z.literal('table'),
  floor: floorPointSchema,
  /** 0 = long side along x, counter-clockwise seen from above, radians. */
  heading: z.optional(angleSchema),
  length: lengthSchema,
  width: lengthSchema,
  /** Metres; 0.76. */
  height: z.optional(lengthSchema),
  finish: z.optional(finishRefSchema),
});
type Table = z.infer<typeof tableSchema>;

export const table = fittingKind<Table>({
  label: { 'zh-CN': '桌', en: 'Table' },
  build: (fitting, _room, mesh) => {
    const { length, width } = fitting;
    const height = fitting.height ?? 0.76;
    const finish = fitting.finish ?? 'timber-dark';
    const frame = floorFrame(fitting.floor, fitting.heading ?? 0);
    mesh.box(finish, moveFrame(frame, 0, height - top / 2, 0), [length, top, width]);
    const under = height - top;
    for (const side of [-1, 1]) {
      const across = side * (width / 2 - inset);
      const apronMiddle = moveFrame(frame, 0, under - apron / 2, across);
      mesh.box(finish, apronMiddle, [length - 2 * inset, apron, 0.024], { omit: ['top'] });
      const end = moveFrame(frame, side * (length / 2 - inset), under - apron / 2, 0);
      mesh.box(finish, end, [0.024, apron, width - 2 * inset - 0.024], { omit: ['top'] });
    }
    const pairs = Math.max(2, Math.round(length / 2) + 1);
    const span = length - 2 * inset - leg;
    for (let pair = 0; pair < pairs; pair++) {
      const along = -span / 2 + (span * pair) / (pairs - 1);
      const across = width / 2 - inset - leg / 2;
      for (const side of [-1, 1]) {
        const middle = moveFrame(frame, along, under / 2, side * across);
        mesh.box(finish, middle, [leg, under, leg], { omit: ['top', 'bottom'] });
      }
      beam(
        finish,
        framePoint(frame, along, 0.14, -across + leg / 2),
        framePoint(frame, along, 0.14, across - leg / 2),
        [0.04, 0.06],
        mesh,
      );
    }
    blockBox(frame, [length, width], [0, height], mesh);
  },
});

/** Metres. */
const top = 0.05;
const apron = 0.09;
const inset = 0.07;
const leg = 0.08;
