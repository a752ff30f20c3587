import * as z from 'zod/mini';
import { exhibitSchema } from '../exhibits/registry.ts';
import { idSchema } from './common.ts';
import { doorSchema, roomSchema } from './room.ts';
import { viewpointSchema } from './viewpoint.ts';

/** `hall.json`: the space of an exhibition and what stands in it. */
export const hallSchema = z.looseObject({
  schema: z.literal(2),
  entrance: z.looseObject({ room: idSchema, viewpoint: viewpointSchema }),
  rooms: z.array(roomSchema).check(z.minLength(1), z.maxLength(64)),
  doors: z.array(doorSchema),
  exhibits: z.array(exhibitSchema).check(z.maxLength(2000)),
});
export type Hall = z.infer<typeof hallSchema>;
