import type { Point } from '../../format/common.ts';
import type { Frame, MeshBuilder } from '../../geometry/mesh-builder.ts';
import { cross, normalised, subtract } from '../../geometry/vector.ts';
import { beam } from '../../geometry/beam.ts';
import { disc, turned } from '../../geometry/turned.ts';

/** Metres: the barrel of a spot, and how far its lens is from where it is fixed. */
const barrel = { radius: 0.035, length: 0.12 };
export const headReach = barrel.length + 0.02;
const stem = 0.06;
const sides = 10;

/** A small black barrel that hangs under `mount` and points at `target`, with a glowing lens. */
export function spotHead(mount: Point, target: Point, mesh: MeshBuilder): void {
  const joint: Point = [mount[0], mount[1] - stem, mount[2]];
  beam('steel-dark', joint, mount, [0.014, 0.014], mesh, { density: 12 });
  const way = normalised(subtract(target, joint));
  const side = normalised(cross(way, Math.abs(way[1]) > 0.99 ? [1, 0, 0] : [0, 1, 0]));
  const frame: Frame = { origin: joint, right: side, up: way, out: cross(side, way) };
  const { radius, length } = barrel;
  turned(
    'steel-dark',
    frame,
    [
      [0, -0.03],
      [radius * 0.8, -0.03],
      [radius, 0],
      [radius, length],
      [radius * 0.86, length],
    ],
    sides,
    mesh,
    12,
  );
  disc('lamp', frame, length - 0.001, radius * 0.86, 'up', sides, mesh);
}
