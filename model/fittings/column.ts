import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { angleSchema, floorPointSchema, lengthSchema } from '../format/common.ts';
import { floorFrame } from '../geometry/floor-frame.ts';
import { moveFrame } from '../geometry/frame.ts';
import { wallFrame, wallLength } from '../geometry/wall-frame.ts';
import { fittingKind } from './fitting-kind.ts';
import { blockBox, blockRound, planPoint } from './parts/footprint.ts';
import { disc, turned } from '../geometry/turned.ts';

/** A column from the floor to the ceiling, or lower. */
export const columnSchema = z.looseObject({
  kind: z.literal('column'),
  floor: floorPointSchema,
  heading: z.optional(angleSchema),
  shape: z.optional(z.enum(['round', 'square', 'octagon'])),
  /** Width, metres. */
  size: lengthSchema,
  /** Metres; to the ceiling when left out. */
  height: z.optional(lengthSchema),
  finish: z.optional(finishRefSchema),
});
type Column = z.infer<typeof columnSchema>;

export const column = fittingKind<Column>({
  label: { 'zh-CN': '柱', en: 'Column' },
  build: (fitting, room, mesh) => {
    const { size } = fitting;
    const height = fitting.height ?? room.height;
    const low = height < room.height - 0.01;
    const finish = fitting.finish ?? room.finishes.walls;
    const frame = floorFrame(fitting.floor, fitting.heading ?? 0);
    const base = room.finishes.skirting ?? 'timber-dark';
    if (fitting.shape === 'square') {
      mesh.box(base, moveFrame(frame, 0, foot / 2, 0), [size + 0.024, foot, size + 0.024], {
        omit: ['bottom'],
      });
      mesh.box(finish, moveFrame(frame, 0, (height + foot) / 2, 0), [size, height - foot, size], {
        omit: low ? ['bottom'] : ['bottom', 'top'],
        density: 12,
      });
      blockBox(frame, [size, size], [0, height], mesh);
      return;
    }
    const radius = size / 2;
    const segments = fitting.shape === 'octagon' ? 8 : 28;
    turned(
      base,
      frame,
      [
        [radius + 0.012, 0],
        [radius + 0.012, foot - 0.012],
        [radius, foot],
      ],
      segments,
      mesh,
      12,
    );
    if (segments === 8) {
      const ring = Array.from({ length: 8 }, (_, index) => {
        const angle = (Math.PI * index) / 4;
        return planPoint(frame, Math.cos(angle) * radius, -Math.sin(angle) * radius);
      });
      for (let side = 0; side < 8; side++) {
        const face = moveFrame(wallFrame({ floor: ring }, side), 0, foot, 0);
        mesh.rect(finish, face, [0, 0, wallLength({ floor: ring }, side), height - foot]);
      }
    } else {
      turned(
        finish,
        frame,
        [
          [radius, foot],
          [radius, height],
        ],
        segments,
        mesh,
        12,
      );
    }
    if (low) disc(finish, frame, height, radius, 'up', segments, mesh);
    blockRound(frame, radius, height, mesh);
  },
});

/** Height of the base, metres. */
const foot = 0.09;
