import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { angleSchema, floorPointSchema, lengthSchema } from '../format/common.ts';
import { floorFrame } from '../geometry/floor-frame.ts';
import { moveFrame } from '../geometry/frame.ts';
import { skirtingHeight } from '../geometry/room-plan.ts';
import { buildSkirting } from '../geometry/shell/skirting.ts';
import { wallFrame, wallLength } from '../geometry/wall-frame.ts';
import { fittingKind } from './fitting-kind.ts';
import { blockBox, planPoint } from './parts/footprint.ts';

/**
 * A free-standing wall with skirting. An exhibit hangs on it with a free anchor: the front is `thickness` / 2 from
 * the middle, towards `heading` (0 = +z).
 */
export const partitionSchema = z.looseObject({
  kind: z.literal('partition'),
  floor: floorPointSchema,
  heading: z.optional(angleSchema),
  width: lengthSchema,
  height: lengthSchema,
  /** Metres; 0.24. */
  thickness: z.optional(lengthSchema),
  finish: z.optional(finishRefSchema),
  skirting: z.optional(finishRefSchema),
});
type Partition = z.infer<typeof partitionSchema>;

export const partition = fittingKind<Partition>({
  label: { 'zh-CN': '隔墙', en: 'Partition' },
  build: (fitting, room, mesh) => {
    const { width, height } = fitting;
    const thickness = fitting.thickness ?? 0.24;
    const frame = floorFrame(fitting.floor, fitting.heading ?? 0);
    const foot = skirtingHeight - 0.01;
    const body = moveFrame(frame, 0, (height + foot) / 2, 0);
    mesh.box(
      fitting.finish ?? room.finishes.walls,
      body,
      [width, Math.min(height, room.height) - foot, thickness],
      { omit: height < room.height - 0.01 ? ['bottom'] : ['bottom', 'top'], density: 12 },
    );
    // Seen from outside, the ring runs left to right: the other way round than a room's floor.
    const ring = [
      planPoint(frame, -width / 2, thickness / 2),
      planPoint(frame, width / 2, thickness / 2),
      planPoint(frame, width / 2, -thickness / 2),
      planPoint(frame, -width / 2, -thickness / 2),
    ];
    const skirting = fitting.skirting ?? room.finishes.skirting ?? 'timber-dark';
    ring.forEach((_, index) => {
      const side = {
        index,
        frame: wallFrame({ floor: ring }, index),
        length: wallLength({ floor: ring }, index),
        openings: [],
      };
      buildSkirting(ring, side, skirting, mesh);
    });
    blockBox(frame, [width, thickness], [0, height], mesh);
  },
});
