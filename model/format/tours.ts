import * as z from 'zod/mini';
import { localTextSchema } from '../language.ts';
import { idSchema, mediaPathSchema } from './common.ts';
import { viewpointSchema } from './viewpoint.ts';

/** Recorded narration of a text, with its WebVTT captions. */
export const narrationSchema = z.looseObject({ audio: mediaPathSchema, captions: mediaPathSchema });
export type Narration = z.infer<typeof narrationSchema>;

/** A step 讲解点: names its room, exhibit and viewpoint explicitly, never by position in a list. */
const stepSchema = z.looseObject({
  id: idSchema,
  room: idSchema,
  exhibit: z.optional(idSchema),
  viewpoint: viewpointSchema,
  title: localTextSchema,
  /** What is said; shown as captions always. */
  text: localTextSchema,
  narration: z.optional(
    z.looseObject({ 'zh-CN': z.optional(narrationSchema), en: z.optional(narrationSchema) }),
  ),
  /** Seconds to look round in quiet once it is told; none when left out. */
  linger: z.optional(z.number().check(z.gte(0), z.lte(300))),
  /** For the guide alone. */
  notes: z.optional(localTextSchema),
});
export type Step = z.infer<typeof stepSchema>;

const tourSchema = z.looseObject({
  id: idSchema,
  title: localTextSchema,
  minutes: z.int().check(z.gte(1), z.lte(240)),
  /** The tour that the large button starts. */
  main: z.optional(z.boolean()),
  steps: z.array(stepSchema).check(z.minLength(1)),
});
export type Tour = z.infer<typeof tourSchema>;

/** `tours.json` */
export const toursSchema = z.looseObject({ schema: z.literal(2), tours: z.array(tourSchema) });
export type Tours = z.infer<typeof toursSchema>;
