import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { angleSchema, floorPointSchema } from '../format/common.ts';
import { floorFrame } from '../geometry/floor-frame.ts';
import { framePoint, moveFrame } from '../geometry/frame.ts';
import { fittingKind } from './fitting-kind.ts';
import { beam } from '../geometry/beam.ts';
import { blockBox } from './parts/footprint.ts';

/** A wooden chair with a back. */
export const chairSchema = z.looseObject({
  kind: z.literal('chair'),
  floor: floorPointSchema,
  /** 0 = who sits on it looks along +z, counter-clockwise seen from above, radians. */
  heading: z.optional(angleSchema),
  finish: z.optional(finishRefSchema),
});
type Chair = z.infer<typeof chairSchema>;

export const chair = fittingKind<Chair>({
  label: { 'zh-CN': '椅', en: 'Chair' },
  build: (fitting, _room, mesh) => {
    const finish = fitting.finish ?? 'timber-dark';
    const frame = floorFrame(fitting.floor, fitting.heading ?? 0);
    const half = size / 2 - leg / 2;
    const post = [leg, leg] as const;
    const options = { density };
    const bar = (a: [number, number, number], b: [number, number, number], w: number, h: number) =>
      beam(finish, framePoint(frame, ...a), framePoint(frame, ...b), [w, h], mesh, options);
    mesh.box(finish, moveFrame(frame, 0, seat - 0.016, 0.01), [size, 0.032, size + 0.02], options);
    for (const side of [-1, 1]) {
      const x = side * half;
      bar([x, 0, half], [x, seat - 0.032, half], ...post);
      bar([x, 0, -half], [x, seat, -half], ...post);
      bar([x, seat, -half], [x, back, -half - lean], ...post);
      bar([x, 0.2, -half], [x, 0.2, half], 0.022, 0.034);
      bar([x, seat - 0.06, -half], [x, seat - 0.06, half], 0.022, 0.05);
    }
    for (const z of [-half, half])
      bar([-half, seat - 0.06, z], [half, seat - 0.06, z], 0.022, 0.05);
    bar([-half, 0.14, half], [half, 0.14, half], 0.022, 0.034);
    const leaning = (height: number) => -half - (lean * (height - seat)) / (back - seat);
    const reach = half + leg / 2 + 0.03;
    beam(
      finish,
      framePoint(frame, -reach, back, -half - lean),
      framePoint(frame, reach, back, -half - lean),
      [0.042, 0.05],
      mesh,
      { ends: true, density },
    );
    bar(
      [-half, seat + 0.14, leaning(seat + 0.14)],
      [half, seat + 0.14, leaning(seat + 0.14)],
      0.024,
      0.04,
    );
    bar([0, seat + 0.14, leaning(seat + 0.14)], [0, back, leaning(back)], 0.15, 0.016);
    blockBox(frame, [size, size], [0, seat], mesh);
  },
});

/** Metres: a plain yoke-back side chair. */
const size = 0.44;
const seat = 0.46;
const back = 1;
const leg = 0.036;
const lean = 0.07;
/** Chairs come in dozens. */
const density = 14;
