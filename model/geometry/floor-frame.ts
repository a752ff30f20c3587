import type { FloorPoint } from '../format/common.ts';
import type { Frame } from './mesh-builder.ts';

/** A frame that stands on the floor: at heading 0 its `right` is +x and its `out` +z; metres, radians. */
export function floorFrame(floor: FloorPoint, heading: number): Frame {
  const cos = Math.cos(heading);
  const sin = Math.sin(heading);
  return {
    origin: [floor[0], 0, floor[1]],
    right: [cos, 0, -sin],
    up: [0, 1, 0],
    out: [sin, 0, cos],
  };
}
