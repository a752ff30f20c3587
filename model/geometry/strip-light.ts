import type { Point } from '../format/common.ts';
import type { EmitterGroup } from './built-room.ts';
import type { MeshBuilder } from './mesh-builder.ts';
import { cross, normalised, scale } from './vector.ts';

export interface StripLight {
  group: EmitterGroup;
  centre: Point;
  /** Unit vector along the strip. */
  along: Point;
  length: number;
  /** Across, metres. */
  width: number;
  /** Where its light goes; at right angles to `along`. */
  facing: Point;
  kelvin: number;
  power: number;
}

/** A long, narrow area that shines to one side. */
export function stripLight(strip: StripLight, mesh: MeshBuilder): void {
  const facing = normalised(strip.facing);
  mesh.emitter({
    kind: 'area',
    group: strip.group,
    centre: strip.centre,
    u: scale(strip.along, strip.length / 2),
    v: scale(cross(facing, strip.along), strip.width / 2),
    kelvin: strip.kelvin,
    power: strip.power,
  });
}
