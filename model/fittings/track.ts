import * as z from 'zod/mini';
import { lengthSchema, metresSchema } from '../format/common.ts';
import { kelvinSchema, powerSchema, wallSchema } from './light.ts';
import type { Room } from '../format/room.ts';
import { framePoint, moveFrame } from '../geometry/frame.ts';
import { stripLight } from '../geometry/strip-light.ts';
import { wallFrame, wallLength } from '../geometry/wall-frame.ts';
import { fittingKind } from './fitting-kind.ts';
import { mountHeight, hangers } from './parts/mount.ts';
import { spotHead } from './parts/spot-head.ts';

/** A black track with wall washers, parallel to a wall. */
export const trackSchema = z.looseObject({
  kind: z.literal('track'),
  kelvin: kelvinSchema,
  power: powerSchema,
  wall: wallSchema,
  from: z.optional(metresSchema),
  to: z.optional(metresSchema),
  /** From the wall, metres; 0.9. */
  distance: z.optional(lengthSchema),
  /** Of the track above the floor; under the ceiling, but at most 4.2 m, then on stems. */
  height: z.optional(lengthSchema),
  /** From head to head, metres; 1.2. */
  pitch: z.optional(lengthSchema),
});
type Track = z.infer<typeof trackSchema>;

export const track = fittingKind<Track>({
  label: { 'zh-CN': '轨道洗墙灯', en: 'Track with washers' },
  build: (fitting, room, mesh) => {
    const length = wallLength(room, fitting.wall);
    const from = fitting.from ?? 0.5;
    const to = fitting.to ?? length - 0.5;
    if (to - from < 0.2) return;
    const distance = fitting.distance ?? 0.9;
    const height = fitting.height ?? mountHeight(room);
    const wall = wallFrame(room, fitting.wall);
    const middle = moveFrame(wall, (from + to) / 2, height, distance);
    mesh.box('steel-dark', middle, [to - from, rail.height, rail.width], { density: 6 });
    hangers(room, middle, to - from, rail.height / 2, mesh);
    const heads = Math.max(1, Math.round((to - from) / (fitting.pitch ?? 1.2)));
    for (let index = 0; index < heads; index++) {
      const s = from + ((to - from) * (index + 0.5)) / heads;
      const under = framePoint(wall, s, height - rail.height / 2, distance);
      spotHead(under, framePoint(wall, s, aimHeight(room), 0), mesh);
    }
    const below = height - rail.height / 2 - 0.16;
    stripLight(
      {
        group: 'washer',
        centre: framePoint(wall, (from + to) / 2, below, distance - 0.06),
        along: wall.right,
        length: to - from,
        width: 0.05,
        facing: framePoint({ ...wall, origin: [0, 0, 0] }, 0, aimHeight(room) - below, -distance),
        kelvin: fitting.kelvin ?? 3000,
        power: fitting.power ?? 1,
      },
      mesh,
    );
  },
});

/** Metres. */
const rail = { width: 0.034, height: 0.03 };

/** Washers point at the middle of the wall, or at eye height where that is lower. */
function aimHeight(room: Room): number {
  return Math.min(1.6, room.height / 2);
}
