import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { lengthSchema } from '../format/common.ts';
import { isWallAnchor } from '../format/anchor.ts';
import { moveFrame } from '../geometry/frame.ts';
import { doorFrameWidth, without } from '../geometry/openings.ts';
import { cornerAt, offsetRing } from '../geometry/polygon.ts';
import { planWalls } from '../geometry/room-plan.ts';
import { dot, subtract } from '../geometry/vector.ts';
import { fittingKind } from './fitting-kind.ts';

/** A thin line along walls that stops at doors and windows, and where a timeline brings its own. */
export const wallLineSchema = z.looseObject({
  kind: z.literal('wall-line'),
  /** Walls by index; all when left out. */
  walls: z.optional(z.array(z.int().check(z.gte(0)))),
  /** Of its middle above the floor, metres; 1.1. */
  height: z.optional(lengthSchema),
  /** Metres; 0.014. */
  thickness: z.optional(lengthSchema),
  finish: z.optional(finishRefSchema),
});
type WallLine = z.infer<typeof wallLineSchema>;

export const wallLine = fittingKind<WallLine>({
  label: { 'zh-CN': '墙面铜线', en: 'Line along walls' },
  build: (fitting, room, mesh, { hall }) => {
    const height = fitting.height ?? 1.1;
    const thickness = fitting.thickness ?? 0.014;
    const inner = offsetRing(room.floor, -depth);
    for (const { index, frame, length, openings } of planWalls(hall, room)) {
      if (fitting.walls && !fitting.walls.includes(index)) continue;
      const cut = openings
        .filter(({ t, height: tall }) => t < height + thickness && t + tall > height - thickness)
        .map(({ kind, s, width }): [number, number] => {
          const frameWidth = kind === 'door' ? doorFrameWidth : 0;
          return [s - frameWidth, s + width + frameWidth];
        });
      const own = hall.exhibits.flatMap(({ room: of, kind, anchor, size }): [number, number][] => {
        if (of !== room.id || kind !== 'timeline' || !isWallAnchor(anchor)) return [];
        if (anchor.wall !== index || Math.abs(anchor.height - height) > 0.05) return [];
        return [[anchor.at - size[0] / 2, anchor.at + size[0] / 2]];
      });
      const along = (corner: readonly [number, number]) =>
        dot(subtract([corner[0], 0, corner[1]], frame.origin), frame.right);
      const ends = [along(cornerAt(inner, index)), along(cornerAt(inner, index + 1))] as const;
      for (const [from, to] of without([0, length], [...cut, ...own])) {
        const left = from > 0 ? from : ends[0];
        const right = to < length ? to : ends[1];
        const middle = moveFrame(frame, (left + right) / 2, height, depth / 2);
        mesh.box(fitting.finish ?? 'bronze', middle, [right - left, thickness, depth], {
          omit: ['back'],
          density: 10,
        });
      }
    }
  },
});

/** It passes behind boards, which hang 15 mm off the wall. Metres. */
const depth = 0.008;
