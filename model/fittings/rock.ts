import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { lengthSchema, metresSchema } from '../format/common.ts';
import { wallSchema } from './light.ts';
import { framePoint } from '../geometry/frame.ts';
import { wallFrame, wallLength } from '../geometry/wall-frame.ts';
import { fittingKind } from './fitting-kind.ts';
import { blockBox } from './parts/footprint.ts';
import { bedding } from './parts/bedding.ts';
import { rockFace } from './parts/rock-face.ts';

/** A rock face before a wall, in strata and large facets; one can't walk through it. */
export const rockSchema = z.looseObject({
  kind: z.literal('rock'),
  wall: wallSchema,
  from: z.optional(metresSchema),
  to: z.optional(metresSchema),
  /** Metres; to the ceiling when left out. */
  height: z.optional(lengthSchema),
  /** How far it stands out at the floor, metres; 0.7. */
  depth: z.optional(lengthSchema),
  /** How much further its top stands out (leaning over) than its foot, metres; negative leans back; 0.4. */
  lean: z.optional(z.number().check(z.gte(-5), z.lte(5))),
  seed: z.optional(z.int()),
  finish: z.optional(finishRefSchema),
});
type Rock = z.infer<typeof rockSchema>;

export const rock = fittingKind<Rock>({
  label: { 'zh-CN': '岩壁', en: 'Rock face' },
  build: (fitting, room, mesh) => {
    const length = wallLength(room, fitting.wall);
    const from = fitting.from ?? 0;
    const to = fitting.to ?? length;
    if (to - from < 0.3) return;
    const height = Math.min(fitting.height ?? room.height, room.height);
    const beds = bedding({
      from,
      to,
      height,
      depth: fitting.depth ?? 0.7,
      lean: fitting.lean ?? 0.4,
      seed: fitting.seed ?? 1,
    });
    const frame = wallFrame(room, fitting.wall);
    rockFace(fitting.finish ?? 'stone', frame, beds, mesh);
    const { joints } = beds;
    for (let block = 0; block + 1 < joints.length; block++) {
      const [left, right] = [joints[block] ?? 0, joints[block + 1] ?? 0];
      const reach = beds.reach(block, 2);
      const middle = { ...frame, origin: framePoint(frame, (left + right) / 2, 0, reach / 2) };
      blockBox(middle, [right - left, reach], [0, height], mesh);
    }
  },
});
