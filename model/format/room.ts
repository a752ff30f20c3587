import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { fittingSchema } from '../fittings/registry.ts';
import { localTextSchema } from '../language.ts';
import { outdoorsSchema } from './outdoors.ts';
import {
  floorPointSchema,
  idSchema,
  lengthSchema,
  mediaPathSchema,
  metresSchema,
} from './common.ts';

const wallIndexSchema = z.int().check(z.gte(0));

/** A hole in a wall that shows daylight. `sill` is the height of its lower edge, metres. */
const windowSchema = z.looseObject({
  id: idSchema,
  wall: wallIndexSchema,
  /** Metres from the wall's left end, as seen from inside, to the window's centre. */
  at: metresSchema,
  sill: metresSchema,
  width: lengthSchema,
  height: lengthSchema,
  /** How deep the reveal is. */
  depth: z.optional(lengthSchema),
  /** Panes across; bars stand between them. */
  panes: z.optional(z.int().check(z.gte(1), z.lte(40))),
  /** Relative brightness of the sky behind it, 1 = an overcast north light. */
  daylight: z.optional(z.number().check(z.gte(0), z.lte(10))),
});
export type Window = z.infer<typeof windowSchema>;

/** A recess in a wall, for portals, shelves and alcoves. */
const nicheSchema = z.looseObject({
  id: idSchema,
  wall: wallIndexSchema,
  at: metresSchema,
  sill: metresSchema,
  width: lengthSchema,
  height: lengthSchema,
  depth: lengthSchema,
  finish: z.optional(finishRefSchema),
  /** A concealed strip of light along the niche's upper edge. */
  lit: z.optional(z.boolean()),
});
export type Niche = z.infer<typeof nicheSchema>;

/** How a room ends above. */
const ceilingSchema = z.union([
  z.looseObject({ kind: z.literal('flat') }),
  /** Open to the sky: nothing above but daylight. */
  z.looseObject({ kind: z.literal('open'), daylight: z.optional(z.number()) }),
  /** A shaft of daylight through a hole of any shape, `rise` metres deep. */
  z.looseObject({
    kind: z.literal('skylight'),
    opening: z.array(floorPointSchema).check(z.minLength(3)),
    rise: lengthSchema,
    daylight: z.optional(z.number()),
  }),
]);

/** A room: a floor polygon and everything fixed to it. */
export const roomSchema = z.looseObject({
  id: idSchema,
  title: localTextSchema,
  intro: z.optional(localTextSchema),
  /**
   * Corners [x, z] in metres, in world coordinates, clockwise on the floor plan (x right, z down), so that
   * wall i runs from corner i to corner i + 1, left to right as seen from inside.
   */
  floor: z.array(floorPointSchema).check(z.minLength(3), z.maxLength(64)),
  height: lengthSchema,
  ceiling: ceilingSchema,
  finishes: z.looseObject({
    floor: finishRefSchema,
    walls: finishRefSchema,
    ceiling: finishRefSchema,
    skirting: z.optional(finishRefSchema),
    frames: z.optional(finishRefSchema),
    /** Walls that differ, by index. */
    byWall: z.optional(z.record(z.string().check(z.regex(/^\d+$/)), finishRefSchema)),
  }),
  /** The room lies in the open, with this around it. */
  outdoors: z.optional(outdoorsSchema),
  windows: z.optional(z.array(windowSchema)),
  niches: z.optional(z.array(nicheSchema)),
  fittings: z.array(fittingSchema),
  /** Tone-mapping exposure, fixed for the room. */
  exposure: z.optional(z.number().check(z.positive(), z.lte(4))),
  /** How fine the baked light is, a share of the usual texels a metre; 1. Large rooms and rooms in the open need less. */
  lightDetail: z.optional(z.number().check(z.gte(0.1), z.lte(1))),
  /** Ambient fill from above, as a share of the room's calibrated light, 0-1, and its colour temperature in kelvin. */
  fill: z.optional(z.looseObject({ level: z.number(), kelvin: z.number() })),
  fog: z.optional(z.looseObject({ colour: z.string(), near: lengthSchema, far: lengthSchema })),
  /** A looping room sound: a synthesised one by name, or a medium of the package. */
  sound: z.optional(
    z.union([
      z.looseObject({
        synth: z.enum(['hush', 'river', 'wind', 'stays', 'lamp']),
        level: z.number(),
      }),
      z.looseObject({ media: mediaPathSchema, level: z.number() }),
    ]),
  ),
});
export type Room = z.infer<typeof roomSchema>;

/** A doorway between two rooms whose walls stand parallel, back to back, at most 2 m apart. */
export const doorSchema = z.looseObject({
  id: idSchema,
  from: z.looseObject({ room: idSchema, wall: wallIndexSchema, at: metresSchema }),
  to: z.looseObject({ room: idSchema, wall: wallIndexSchema }),
  width: lengthSchema,
  height: lengthSchema,
  threshold: z.optional(finishRefSchema),
  frame: z.optional(finishRefSchema),
});
export type Door = z.infer<typeof doorSchema>;
