import type { Point } from '../format/common.ts';

/**
 * What a part is made of; `ghost` marks everything of a bridge that no source settles (推定示意), `land` and `water`
 * are procedural ground, `figure` is what sizes are compared by.
 */
export type BridgeMaterial =
  | 'concrete'
  | 'steel'
  | 'cable'
  | 'ghost'
  | 'land'
  | 'water'
  | 'figure'
  | 'stay'
  | 'rail'
  | 'asphalt';

/** A straight member of rectangular section between two points; metres. Drawn as an instance of a unit box. */
export interface Beam {
  from: Point;
  to: Point;
  /** Section across the member's length: horizontal and upright, metres. */
  section: [number, number];
  /** A round member; left out = rectangular. */
  round?: boolean;
  material: BridgeMaterial;
  /** Name of the node it is drawn in; parts of one name come apart together. */
  group: string;
}

/** A tapering block: a rectangle at the bottom, another at the top. Metres; sizes along the bridge and across it. */
export interface Taper {
  bottom: Point;
  top: Point;
  bottomSize: [along: number, across: number];
  topSize: [along: number, across: number];
  material: BridgeMaterial;
  group: string;
}

/** Any triangles; three numbers a corner, metres. */
export interface Sheet {
  positions: number[];
  normals: number[];
  indices: number[];
  material: BridgeMaterial;
  group: string;
}

/** Everything a bridge consists of. x runs along the bridge, y up from the water line, z across; metres. */
export interface BridgeParts {
  beams: Beam[];
  tapers: Taper[];
  sheets?: Sheet[];
}

export function joinParts(...parts: BridgeParts[]): BridgeParts {
  return {
    beams: parts.flatMap((part) => part.beams),
    tapers: parts.flatMap((part) => part.tapers),
    sheets: parts.flatMap((part) => part.sheets ?? []),
  };
}
