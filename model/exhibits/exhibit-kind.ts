import type * as z from 'zod/mini';
import type { Frame, MeshBuilder } from '../geometry/mesh-builder.ts';
import type { LocalText } from '../language.ts';

/** What a kind of exhibit is to the format, to the checks and to the light. */
export interface ExhibitKindDefinition<Exhibit> {
  label: Required<LocalText>;
  schema: z.core.$ZodType<Exhibit>;
  /**
   * The exhibit's body: board, frame, plinth and the faces its view paints. `frame` has its origin at the
   * centre of the exhibit's back (wall) or at the middle of its footprint (floor), `out` towards visitors.
   * `ground` is the height of what is below its middle: a table's top, or 0.
   */
  body: (exhibit: Exhibit, frame: Frame, mesh: MeshBuilder, ground: number) => void;
  /** Paths of the media it needs, for checks and packing. */
  media: (exhibit: Exhibit) => string[];
}

/** Gives an exhibit kind its type. */
export function exhibitKind<Exhibit>(
  kind: ExhibitKindDefinition<Exhibit>,
): ExhibitKindDefinition<Exhibit> {
  return kind;
}
