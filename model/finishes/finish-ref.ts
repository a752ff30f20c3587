import * as z from 'zod/mini';
import { colourSchema } from '../format/common.ts';
import { finishes } from './finishes.ts';
import type { FinishName } from './finishes.ts';

const finishNames = Object.keys(finishes) as [FinishName, ...FinishName[]];

/** A finish by name, or by name with a tint that replaces its colour (textures are multiplied by it). */
export const finishRefSchema = z.union([
  z.enum(finishNames),
  z.looseObject({ name: z.enum(finishNames), tint: z.optional(colourSchema) }),
]);
export type FinishRef = FinishName | { name: FinishName; tint?: string | undefined };

/** One key for each look that can be merged into one draw: `paper`, `paper:#d0c8b8`. */
export function finishKey(ref: FinishRef): string {
  if (typeof ref === 'string') return ref;
  return ref.tint ? `${ref.name}:${ref.tint.toLowerCase()}` : ref.name;
}

export function finishName(ref: FinishRef): FinishName {
  return typeof ref === 'string' ? ref : ref.name;
}

/** sRGB colour, `#rrggbb`: the tint if there is one. */
export function finishColour(ref: FinishRef): string {
  return typeof ref === 'string' ? finishes[ref].colour : (ref.tint ?? finishes[ref.name].colour);
}
