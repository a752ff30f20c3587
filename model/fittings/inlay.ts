import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { angleSchema, floorPointSchema, lengthSchema } from '../format/common.ts';
import { fittingKind } from './fitting-kind.ts';

/** Another finish set flush in the floor: lines on a grid, a band along a line of points, or an area. */
export const inlaySchema = z.looseObject({
  kind: z.literal('inlay'),
  pattern: z.enum(['grid', 'band', 'area']),
  finish: finishRefSchema,
  /** Of a grid's lines, 0.012 m; of a band, 0.3 m. */
  width: z.optional(lengthSchema),
  /** From line to line of a grid, metres; 1.2. */
  pitch: z.optional(lengthSchema),
  /** A crossing of the grid; the middle of the room when left out. */
  origin: z.optional(floorPointSchema),
  /** Of the grid, 0 = along x and z, radians. */
  heading: z.optional(angleSchema),
  /** A band's middle line (smoothed unless `straight`), or an area's corners, clockwise on the plan. */
  points: z.optional(z.array(floorPointSchema).check(z.minLength(2))),
  straight: z.optional(z.boolean()),
  /** A thin line of another finish along both edges of a band. */
  edge: z.optional(finishRefSchema),
});
type Inlay = z.infer<typeof inlaySchema>;

export const inlay = fittingKind<Inlay>({
  label: { 'zh-CN': '地面镶嵌', en: 'Floor inlay' },
  schema: inlaySchema,
  build: () => {},
});
