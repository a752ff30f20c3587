import * as z from 'zod/mini';
import { angleSchema, floorPointSchema } from './common.ts';

/**
 * Where somebody stands and looks: a point on the floor, `heading` about the vertical (0 = looking along
 * -z, counter-clockwise seen from above) and `pitch` (positive looks up), radians.
 */
export const viewpointSchema = z.looseObject({
  floor: floorPointSchema,
  heading: angleSchema,
  pitch: z.optional(angleSchema),
});
export type Viewpoint = z.infer<typeof viewpointSchema>;
