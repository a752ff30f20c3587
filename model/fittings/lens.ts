import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { angleSchema, floorPointSchema, metresSchema } from '../format/common.ts';
import { floorFrame } from '../geometry/floor-frame.ts';
import { framePoint, moveFrame } from '../geometry/frame.ts';
import { fittingKind } from './fitting-kind.ts';
import { beam } from '../geometry/beam.ts';
import { disc, turned } from '../geometry/turned.ts';

/** A round glass in a ring on a stem, for something small that stands under it. */
export const lensSchema = z.looseObject({
  kind: z.literal('lens'),
  floor: floorPointSchema,
  heading: z.optional(angleSchema),
  /** Of what the stem stands on, and of the middle of the glass, above the floor, metres. */
  base: metresSchema,
  height: metresSchema,
  /** Diameter of the glass, metres; 0.16. */
  size: z.optional(z.number().check(z.positive(), z.lte(2))),
  finish: z.optional(finishRefSchema),
});
type Lens = z.infer<typeof lensSchema>;

export const lens = fittingKind<Lens>({
  label: { 'zh-CN': '放大镜', en: 'Lens on a stand' },
  build: (fitting, _room, mesh) => {
    const radius = (fitting.size ?? 0.16) / 2;
    const finish = fitting.finish ?? 'bronze';
    const frame = floorFrame(fitting.floor, fitting.heading ?? 0);
    const centre = moveFrame(frame, 0, fitting.height, 0);
    const [cos, sin] = [Math.cos(tilt), Math.sin(tilt)];
    const axis = (up: number, out: number) =>
      framePoint({ ...frame, origin: [0, 0, 0] }, 0, up, out);
    const glass = {
      origin: centre.origin,
      right: frame.right,
      up: axis(cos, sin),
      out: axis(-sin, cos),
    };
    const ring: [number, number][] = [
      [radius - 0.008, -0.006],
      [radius, -0.006],
      [radius, 0.006],
      [radius - 0.008, 0.006],
      [radius - 0.008, -0.006],
    ];
    turned(finish, glass, ring, 24, mesh);
    disc('glass', glass, 0.002, radius - 0.008, 'up', 24, mesh);
    const behind = framePoint(glass, 0, 0, -radius);
    const foot = framePoint(frame, 0, fitting.base, -radius * cos);
    beam(finish, foot, behind, [0.008, 0.008], mesh);
    turned(
      finish,
      { ...frame, origin: foot },
      [
        [0.03, 0],
        [0.03, 0.006],
        [0.006, 0.014],
      ],
      14,
      mesh,
    );
  },
});

/** The glass leans towards who looks down through it, radians. */
const tilt = 0.5;
