import * as z from 'zod/mini';
import { metresSchema } from '../format/common.ts';

/** What every source of light may say: its colour temperature, and its power relative to others of its group. */
export const lightProperties = {
  kelvin: z.optional(z.number().check(z.gte(1500), z.lte(12_000))),
  power: z.optional(z.number().check(z.gte(0), z.lte(20))),
};

/** A stretch of a wall, metres from its left end as seen from inside; the whole wall when left out. */
export const wallRunProperties = {
  wall: z.int().check(z.gte(0)),
  from: z.optional(metresSchema),
  to: z.optional(metresSchema),
};
