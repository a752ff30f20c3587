import type { Point } from '../format/common.ts';
import { cross, dot, normalised, subtract } from './vector.ts';

/** What `MeshBuilder.patch` takes. */
export interface Patch {
  positions: number[];
  normals: number[];
  uvs: number[];
  chartUvs: number[];
  indices: number[];
  density?: number;
}

export function emptyPatch(density?: number): Patch {
  const patch: Patch = { positions: [], normals: [], uvs: [], chartUvs: [], indices: [] };
  return density === undefined ? patch : { ...patch, density };
}

/** Adds a corner and returns its index; `chart` in metres from [0, 0], also used for the texture. */
export function addCorner(
  patch: Patch,
  position: Point,
  normal: Point,
  chart: readonly [number, number],
  uv: readonly [number, number] = chart,
): number {
  patch.positions.push(...position);
  patch.normals.push(...normal);
  patch.chartUvs.push(...chart);
  patch.uvs.push(...uv);
  return patch.positions.length / 3 - 1;
}

/**
 * A sheet of (columns + 1) x (rows + 1) points with smooth normals. `at` gives the place of point [column, row];
 * seen from the front, columns run to the right and rows upwards. Chart coordinates are those of the flat sheet
 * of `size` metres.
 */
export function sheet(
  columns: number,
  rows: number,
  size: readonly [number, number],
  at: (column: number, row: number) => Point,
  density?: number,
): Patch {
  const patch = emptyPatch(density);
  const points: Point[][] = [];
  for (let row = 0; row <= rows; row++) {
    points.push(Array.from({ length: columns + 1 }, (_, column) => at(column, row)));
  }
  const point = (column: number, row: number): Point => {
    const found = points[clamp(row, rows)]?.[clamp(column, columns)];
    if (!found) throw new RangeError('no such point of a sheet');
    return found;
  };
  for (let row = 0; row <= rows; row++) {
    for (let column = 0; column <= columns; column++) {
      const across = subtract(point(column + 1, row), point(column - 1, row));
      const upwards = subtract(point(column, row + 1), point(column, row - 1));
      const chart = [(size[0] * column) / columns, (size[1] * row) / rows] as const;
      const corner = addCorner(
        patch,
        point(column, row),
        normalised(cross(across, upwards)),
        chart,
      );
      if (column === columns || row === rows) continue;
      const above = corner + columns + 1;
      // Cutting along the shorter diagonal follows ridges instead of sawing across them.
      const rising = gap(point(column, row), point(column + 1, row + 1));
      const falling = gap(point(column + 1, row), point(column, row + 1));
      if (rising <= falling)
        patch.indices.push(corner, corner + 1, above + 1, corner, above + 1, above);
      else patch.indices.push(corner, corner + 1, above, corner + 1, above + 1, above);
    }
  }
  return patch;
}

/** Normal of the triangle a, b, c, counter-clockwise from its front. */
export function faceNormal(a: Point, b: Point, c: Point): Point {
  return normalised(cross(subtract(b, a), subtract(c, a)));
}

function gap(a: Point, b: Point): number {
  const way = subtract(a, b);
  return dot(way, way);
}

function clamp(index: number, last: number): number {
  return Math.min(last, Math.max(0, index));
}
