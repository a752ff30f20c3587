import type { FloorPoint } from '../format/common.ts';
import type { Hall } from '../format/hall.ts';
import type { Room } from '../format/room.ts';
import type { MeshBuilder } from '../geometry/mesh-builder.ts';
import type { LocalText } from '../language.ts';
import type { Lettering } from './lettering-outlines.ts';

/** What a fitting may look at beside its own document and its room. */
export interface FittingContext {
  hall: Hall;
  lettering: Lettering;
}

/** Something fixed in a room that is no exhibit: a bench, slats, a cove, an inlay in the floor. */
export interface FittingKind<Fitting> {
  label: Required<LocalText>;
  build: (fitting: Fitting, room: Room, mesh: MeshBuilder, context: FittingContext) => void;
  /** The opening it needs in the ceiling, and closes itself. */
  ceilingHole?: (fitting: Fitting) => FloorPoint[];
}

/** Gives a fitting kind its type. */
export function fittingKind<Fitting>(kind: FittingKind<Fitting>): FittingKind<Fitting> {
  return kind;
}
