import * as z from 'zod/mini';
import { bench, benchSchema } from './bench.ts';

/** Every fitting a room may have. */
export const fittingKinds = { bench } as const;

export const fittingSchema = z.discriminatedUnion('kind', [benchSchema]);
export type Fitting = z.infer<typeof fittingSchema>;
export type FittingKindName = keyof typeof fittingKinds;
