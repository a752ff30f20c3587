import type { Room } from '../../format/room.ts';
import { framePoint } from '../../geometry/frame.ts';
import type { Frame, MeshBuilder } from '../../geometry/mesh-builder.ts';
import { beam } from '../../geometry/beam.ts';

/** Lights higher than this lose their hold on what they light; in higher rooms they hang on stems. Metres. */
const highest = 4.2;
const belowCeiling = 0.08;

/** Where a light hangs in a room when its document does not say, metres above the floor. */
export function mountHeight(room: Room): number {
  return Math.min(room.height - belowCeiling, highest);
}

/** Thin rods from a long fitting up to the ceiling; none where there is no ceiling. `top` is its upper edge. */
export function hangers(
  room: Room,
  frame: Frame,
  length: number,
  top: number,
  mesh: MeshBuilder,
): void {
  const gap = room.height - frame.origin[1] - top;
  if (room.ceiling.kind === 'open' || gap < 0.01) return;
  // Long stems stand further apart: a forest of them is worse than a track that sags a little.
  const apart = gap > 1 ? 4.8 : 2.4;
  const count = Math.max(2, Math.ceil(length / apart) + 1);
  for (let index = 0; index < count; index++) {
    const along = ((length - 0.4) * index) / (count - 1) - (length - 0.4) / 2;
    const foot = framePoint(frame, along, top, 0);
    beam('steel-dark', foot, [foot[0], room.height, foot[2]], [0.008, 0.008], mesh, { density: 6 });
  }
}
