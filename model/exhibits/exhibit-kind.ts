import type { Frame, MeshBuilder } from '../geometry/mesh-builder.ts';

/** What a kind of exhibit is to the light and to what packs and checks media. Its schema stands beside it. */
export interface ExhibitKindDefinition<Exhibit> {
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
