import type { FinishRef } from '../../finishes/finish-ref.ts';
import type { Point } from '../../format/common.ts';
import { framePoint } from '../../geometry/frame.ts';
import type { Frame, MeshBuilder } from '../../geometry/mesh-builder.ts';
import { addCorner, emptyPatch, sheet } from '../../geometry/patch.ts';
import { waterLevel } from './landform.ts';
import type { Landform, River } from './landform.ts';

/** Most cells of a relief's grid where no other number is asked for, and the finest it gets, metres. */
const mostCells = 12_000;
const finestCell = 0.024;
const density = 24;

/**
 * Land milled from a block: the upper surface over `size` metres about the frame's origin, `depth` metres at its
 * highest, and the four cut sides down to the frame's plane.
 */
export function reliefBlock(
  finish: FinishRef,
  frame: Frame,
  size: readonly [number, number],
  depth: number,
  land: Landform,
  mesh: MeshBuilder,
  cells: number = mostCells,
): void {
  const [width, height] = size;
  const cell = Math.max(finestCell, Math.sqrt((width * height) / cells));
  const columns = Math.max(2, Math.ceil(width / cell));
  const rows = Math.max(2, Math.ceil(height / cell));
  const surface = (column: number, row: number): [number, number, number] => {
    const s = -width / 2 + (width * column) / columns;
    const t = -height / 2 + (height * row) / rows;
    return [s, t, depth * land.height(s, t)];
  };
  const at = (column: number, row: number) => framePoint(frame, ...surface(column, row));
  mesh.patch(finish, sheet(columns, rows, size, at, density));
  const axis = (right: number, up: number) =>
    framePoint({ ...frame, origin: [0, 0, 0] }, right, up, 0);
  const steps = (count: number) => Array.from({ length: count + 1 }, (_, index) => index);
  const side = (normal: Point, points: [number, number, number][]) =>
    cutSide(finish, frame, normal, points, mesh);
  side(
    axis(0, -1),
    steps(columns).map((column) => surface(column, 0)),
  );
  side(
    axis(1, 0),
    steps(rows).map((row) => surface(columns, row)),
  );
  side(
    axis(0, 1),
    steps(columns).map((column) => surface(columns - column, rows)),
  );
  side(
    axis(-1, 0),
    steps(rows).map((row) => surface(0, rows - row)),
  );
}

/** A wall from the frame's plane up to a line of surface points that run left to right as seen from outside. */
function cutSide(
  finish: FinishRef,
  frame: Frame,
  normal: Point,
  points: readonly [number, number, number][],
  mesh: MeshBuilder,
) {
  const patch = emptyPatch(density);
  const first = points[0] ?? [0, 0, 0];
  points.forEach(([s, t, out], index) => {
    const along = Math.hypot(s - first[0], t - first[1]);
    const corner = addCorner(patch, framePoint(frame, s, t, 0), normal, [along, 0]);
    addCorner(patch, framePoint(frame, s, t, out), normal, [along, out]);
    if (index > 0)
      patch.indices.push(corner - 2, corner, corner + 1, corner - 2, corner + 1, corner - 1);
  });
  mesh.patch(finish, patch);
}

/** The river's level surface, a ribbon that reaches a little into the banks. */
export function waterRibbon(
  finish: FinishRef,
  frame: Frame,
  [width]: readonly [number, number],
  depth: number,
  river: River,
  mesh: MeshBuilder,
): void {
  const patch = emptyPatch(density);
  const steps = Math.max(8, Math.ceil(width / 0.04));
  const level = depth * (waterLevel + 0.012);
  const reach = 0.01;
  for (let step = 0; step <= steps; step++) {
    const s = -width / 2 + (width * step) / steps;
    const middle = river.at(s);
    const half = river.half(s) + reach;
    const along = s + width / 2;
    const corner = addCorner(patch, framePoint(frame, s, middle - half, level), frame.out, [
      along,
      0,
    ]);
    addCorner(patch, framePoint(frame, s, middle + half, level), frame.out, [along, 2 * half]);
    if (step > 0)
      patch.indices.push(corner - 2, corner, corner + 1, corner - 2, corner + 1, corner - 1);
  }
  mesh.patch(finish, patch);
}
