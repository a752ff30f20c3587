import * as z from 'zod/mini';
import { lengthSchema } from '../format/common.ts';
import { lightProperties, wallRunProperties } from './light.ts';
import { fittingKind } from './fitting-kind.ts';

/** A black track with wall washers, parallel to a wall. */
export const trackSchema = z.looseObject({
  kind: z.literal('track'),
  ...lightProperties,
  ...wallRunProperties,
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
  schema: trackSchema,
  build: () => {},
});
