import * as z from 'zod/mini';
import { localTextSchema } from '../language.ts';
import { angleSchema, colourSchema, floorPointSchema, metresSchema } from './common.ts';

const share = z.number().check(z.gte(0), z.lte(1));

/**
 * What lies around a room in the open (its ceiling is `open`): procedural land (示意), sky and mist. Heights are metres
 * above the room's floor, so what lies below it is negative.
 */
export const outdoorsSchema = z.looseObject({
  /** Walls that are not built, by index: one looks out there, and can't go on. */
  openWalls: z.array(z.int().check(z.gte(0))),
  land: z.looseObject({
    /** Where distances are measured from; the middle of the room when left out. */
    middle: z.optional(floorPointSchema),
    /** Which way the profile runs: 0 = along +x, counter-clockwise seen from above, radians. The valley lies across it. */
    across: z.optional(angleSchema),
    /** Height of the ground along that way: [metres from the middle, metres above the floor], from left to right. */
    profile: z.array(z.tuple([metresSchema, metresSchema])).check(z.minLength(2), z.maxLength(48)),
    /** Level of the water; what would lie lower is flooded. None when left out. */
    water: z.optional(metresSchema),
    /** How far mountains far off stand out of the profile, metres; 300. */
    relief: z.optional(z.number().check(z.gte(0), z.lte(3000))),
    seed: z.optional(z.int()),
  }),
  /** Mist that thickens downwards from `level`; `density` 0-1, 0.4. */
  mist: z.optional(z.looseObject({ level: metresSchema, density: z.optional(share) })),
  /** How far one sees, metres: where the land has half faded into the sky; 4,000. */
  sight: z.optional(z.number().check(z.gte(100), z.lte(20_000))),
  /** Colours of the sky above and at the horizon. */
  sky: z.optional(z.looseObject({ zenith: colourSchema, horizon: colourSchema })),
  /** The sun: `heading` as of a viewpoint that looks towards it, `pitch` above the horizon, radians. */
  sun: z.optional(z.looseObject({ heading: angleSchema, pitch: angleSchema })),
  /**
   * The room lies high: visitors are asked before they enter, in these words. Who prefers it calm walks above a sea
   * of clouds at the level of `clouds` that hides the depth.
   */
  heights: z.optional(z.looseObject({ question: localTextSchema, clouds: metresSchema })),
});
export type Outdoors = z.infer<typeof outdoorsSchema>;
