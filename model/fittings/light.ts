import * as z from 'zod/mini';

/** What every source of light may say: its colour temperature, and its power relative to others of its group. */
export const kelvinSchema = z.optional(z.number().check(z.gte(1500), z.lte(12_000)));
export const powerSchema = z.optional(z.number().check(z.gte(0), z.lte(20)));

/**
 * The wall along which a fitting runs. `from` and `to`, metres from the wall's left end as seen from inside, say
 * which stretch of it; the whole wall when left out.
 */
export const wallSchema = z.int().check(z.gte(0));
