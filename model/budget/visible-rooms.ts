import type { Hall } from '../format/hall.ts';
import type { Viewpoint } from '../format/viewpoint.ts';
import { findDoorways } from '../geometry/doorways.ts';
import { findSight, isVisible, makeSight } from '../geometry/sight.ts';

/** How one looks: vertical field of view in radians, width by height, radians turned from the viewpoint's own. */
export interface Look {
  view: number;
  aspect: number;
  turned: number;
}

const eyeHeight = 1.6;

/** The rooms that are drawn for somebody who stands in `room` and looks so. */
export function visibleRooms(hall: Hall, room: string, viewpoint: Viewpoint, look: Look): string[] {
  const sight = makeSight(hall.rooms.map(({ id }) => id));
  const [x, z] = viewpoint.floor;
  const heading = viewpoint.heading + look.turned;
  const matrix = viewProjection(x, z, heading, viewpoint.pitch ?? 0, look);
  findSight(sight, room, findDoorways(hall), matrix, x, z);
  return sight.rooms.filter((_, index) => isVisible(sight, index));
}

/**
 * Projection x view, column by column, with the row for depth left out (nothing here needs it): from `x`, `z` at
 * the height of the eyes, turned by `heading` about the vertical, then by `pitch`.
 */
function viewProjection(
  x: number,
  z: number,
  heading: number,
  pitch: number,
  { view, aspect }: Look,
): number[] {
  const f = 1 / Math.tan(view / 2);
  const [ch, sh, cp, sp] = [Math.cos(heading), Math.sin(heading), Math.cos(pitch), Math.sin(pitch)];
  const right = [ch, 0, -sh] as const;
  const up = [sh * sp, cp, ch * sp] as const;
  const back = [sh * cp, -sp, ch * cp] as const;
  const from = (axis: readonly [number, number, number]) =>
    -(axis[0] * x + axis[1] * eyeHeight + axis[2] * z);
  const column = (index: 0 | 1 | 2) => [
    (f / aspect) * right[index],
    f * up[index],
    0,
    -back[index],
  ];
  return [
    ...column(0),
    ...column(1),
    ...column(2),
    (f / aspect) * from(right),
    f * from(up),
    0,
    -from(back),
  ];
}
