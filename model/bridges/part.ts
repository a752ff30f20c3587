import type { Point } from '../format/common.ts';

/** What a part is made of; `ghost` marks everything that no source settles (推定示意). */
export type BridgeMaterial = 'concrete' | 'steel' | 'cable' | 'ghost';

/** A straight member of rectangular section between two points; metres. Drawn as an instance of a unit box. */
export interface Beam {
  from: Point;
  to: Point;
  /** Section across the member's length: horizontal and upright, metres. */
  section: [number, number];
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

/** Everything a bridge consists of. x runs along the bridge, y up from the water line, z across; metres. */
export interface BridgeParts {
  beams: Beam[];
  tapers: Taper[];
}

export function joinParts(...parts: BridgeParts[]): BridgeParts {
  return {
    beams: parts.flatMap((part) => part.beams),
    tapers: parts.flatMap((part) => part.tapers),
  };
}
