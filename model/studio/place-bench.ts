import type { Fitting } from '../fittings/registry.ts';
import type { FloorPoint } from '../format/common.ts';

/** Metres: the longest and the shortest bench, and the room a person needs beside it. */
const lengths = [2, 1.5, 1.2];
const depth = 0.45;
const elbow = 0.35;
/** Kept free before doors, and how finely a place is looked for. */
const ends = 1.8;
const step = 0.1;

/**
 * A bench along a room's axis where nobody stands to look at something; none where there is no such place.
 *
 * @param from west end of the room, [x] metres; `length` its length; `z` the bench's distance from the axis
 */
export function placeBench(
  from: number,
  length: number,
  z: number,
  standing: readonly FloorPoint[],
): Fitting[] {
  const beside = standing.filter((point) => Math.abs(point[1] - z) < depth / 2 + elbow);
  for (const bench of lengths) {
    const middle = from + length / 2;
    const reach = length / 2 - ends - bench / 2;
    for (let away = 0; away <= reach; away += step) {
      const x = [middle - away, middle + away].find((place) =>
        beside.every((point) => Math.abs(point[0] - place) > bench / 2 + elbow),
      );
      if (x === undefined) continue;
      return [{ kind: 'bench', floor: [Math.round(x * 100) / 100, z], heading: 0, length: bench }];
    }
  }
  return [];
}
