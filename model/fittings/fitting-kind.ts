import type * as z from 'zod/mini';
import type { Room } from '../format/room.ts';
import type { MeshBuilder } from '../geometry/mesh-builder.ts';
import type { LocalText } from '../language.ts';

/** Something fixed in a room that is no exhibit: a bench, slats, a cove, an inlay in the floor. */
export interface FittingKind<Fitting> {
  label: Required<LocalText>;
  schema: z.core.$ZodType<Fitting>;
  build: (fitting: Fitting, room: Room, mesh: MeshBuilder) => void;
}

/** Gives a fitting kind its type. */
export function fittingKind<Fitting>(kind: FittingKind<Fitting>): FittingKind<Fitting> {
  return kind;
}
