import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { angleSchema, floorPointSchema, lengthSchema } from '../format/common.ts';
import { floorFrame } from '../geometry/floor-frame.ts';
import { moveFrame } from '../geometry/frame.ts';
import { fittingKind } from './fitting-kind.ts';
import { blockBox, blockRound } from './parts/footprint.ts';
import { disc, turned } from '../geometry/turned.ts';

/** A seat without a back: a solid block or a round drum. */
export const stoolSchema = z.looseObject({
  kind: z.literal('stool'),
  floor: floorPointSchema,
  heading: z.optional(angleSchema),
  shape: z.optional(z.enum(['block', 'drum'])),
  /** Width or diameter, metres; 0.42. */
  size: z.optional(lengthSchema),
  finish: z.optional(finishRefSchema),
});
type Stool = z.infer<typeof stoolSchema>;

export const stool = fittingKind<Stool>({
  label: { 'zh-CN': '凳', en: 'Stool' },
  build: (fitting, _room, mesh) => {
    const size = fitting.size ?? 0.42;
    const finish = fitting.finish ?? 'timber-light';
    const frame = floorFrame(fitting.floor, fitting.heading ?? 0);
    if (fitting.shape === 'drum') {
      const radius = size / 2;
      const profile: [number, number][] = [
        [radius - 0.03, 0],
        [radius - 0.03, 0.03],
        [radius, 0.03],
        [radius, height - 0.01],
        [radius - 0.01, height],
      ];
      turned(finish, frame, profile, 20, mesh);
      disc(finish, frame, height, radius - 0.01, 'up', 20, mesh);
      blockRound(frame, radius, height, mesh);
      return;
    }
    mesh.box('steel-dark', moveFrame(frame, 0, 0.015, 0), [size - 0.06, 0.03, size - 0.06], {
      omit: ['top', 'bottom'],
    });
    mesh.box(finish, moveFrame(frame, 0, (height + 0.03) / 2, 0), [size, height - 0.03, size]);
    blockBox(frame, [size, size], [0, height], mesh);
  },
});

/** Metres. */
const height = 0.44;
