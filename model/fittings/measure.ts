import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { floorPointSchema, lengthSchema, metresSchema } from '../format/common.ts';
import type { Point } from '../format/common.ts';
import { fittingKind } from './fitting-kind.ts';
import { beam } from '../geometry/beam.ts';

/** A bar with alternating divisions, to compare lengths by; lies along a line at some height. */
export const measureSchema = z.looseObject({
  kind: z.literal('measure'),
  from: floorPointSchema,
  to: floorPointSchema,
  /** Of its underside above the floor, metres. */
  height: metresSchema,
  divisions: z.optional(z.int().check(z.gte(1), z.lte(100))),
  /** Width and thickness, metres; 0.02. */
  width: z.optional(lengthSchema),
  finish: z.optional(finishRefSchema),
});
type Measure = z.infer<typeof measureSchema>;

export const measure = fittingKind<Measure>({
  label: { 'zh-CN': '标尺', en: 'Measure' },
  build: (fitting, _room, mesh) => {
    const divisions = fitting.divisions ?? 10;
    const width = fitting.width ?? 0.02;
    const middle = fitting.height + width / 2;
    const at = (index: number): Point => {
      const share = index / divisions;
      const { from, to } = fitting;
      return [from[0] + (to[0] - from[0]) * share, middle, from[1] + (to[1] - from[1]) * share];
    };
    for (let index = 0; index < divisions; index++) {
      const finish = index % 2 === 0 ? (fitting.finish ?? 'ink') : 'board';
      const first = index === 0 || index === divisions - 1;
      beam(finish, at(index), at(index + 1), [width, width], mesh, { ends: first });
    }
  },
});
