import type { FloorPoint } from '#model/format/common.ts';
import { bodyRadius } from './collide.ts';
import { insidePolygon } from './inside.ts';
import type { WalkMap } from './walk-map.ts';

/** The floor as cells that are free or not; row by row, x first. */
export interface NavGrid {
  cell: number;
  minX: number;
  minZ: number;
  width: number;
  height: number;
  free: Uint8Array;
}

const clearance = bodyRadius + 0.04;
const mostCells = 1_500_000;

/** Lays a grid of 0.2 m (coarser for enormous halls) over a walk map. */
export function makeNavGrid(map: WalkMap): NavGrid {
  const points = map.rooms.flatMap((room) => room.floor);
  const xs = points.map((point) => point[0]);
  const zs = points.map((point) => point[1]);
  const minX = Math.min(...xs);
  const minZ = Math.min(...zs);
  const spanX = Math.max(...xs) - minX;
  const spanZ = Math.max(...zs) - minZ;
  const cell = Math.max(0.2, Math.sqrt((spanX * spanZ) / mostCells));
  const width = Math.ceil(spanX / cell) + 1;
  const height = Math.ceil(spanZ / cell) + 1;
  const grid: NavGrid = { cell, minX, minZ, width, height, free: new Uint8Array(width * height) };
  for (const room of map.rooms) fillPolygon(grid, room.floor, 1);
  for (const { fromEnds, toEnds } of map.doorways) {
    fillPolygon(grid, [fromEnds[0], fromEnds[1], toEnds[0], toEnds[1]], 1);
  }
  for (const footprint of map.footprints) fillPolygon(grid, footprint, 0);
  const { segments, count } = map.barriers;
  for (let index = 0; index < count; index += 1) {
    const at = index * 4;
    block(
      grid,
      segments[at] ?? 0,
      segments[at + 1] ?? 0,
      segments[at + 2] ?? 0,
      segments[at + 3] ?? 0,
    );
  }
  return grid;
}

function fillPolygon(grid: NavGrid, polygon: readonly FloorPoint[], free: 0 | 1): void {
  const box = boxOf(
    grid,
    polygon.map((point) => point[0]),
    polygon.map((point) => point[1]),
    0,
  );
  for (let row = box.z0; row <= box.z1; row += 1) {
    for (let column = box.x0; column <= box.x1; column += 1) {
      const x = grid.minX + column * grid.cell;
      const z = grid.minZ + row * grid.cell;
      if (insidePolygon(x, z, polygon)) grid.free[row * grid.width + column] = free;
    }
  }
}

function block(grid: NavGrid, x0: number, z0: number, x1: number, z1: number): void {
  const box = boxOf(grid, [x0, x1], [z0, z1], clearance);
  const dx = x1 - x0;
  const dz = z1 - z0;
  const square = dx * dx + dz * dz || 1;
  for (let row = box.z0; row <= box.z1; row += 1) {
    for (let column = box.x0; column <= box.x1; column += 1) {
      const x = grid.minX + column * grid.cell;
      const z = grid.minZ + row * grid.cell;
      const t = Math.min(1, Math.max(0, ((x - x0) * dx + (z - z0) * dz) / square));
      if (Math.hypot(x - x0 - dx * t, z - z0 - dz * t) < clearance) {
        grid.free[row * grid.width + column] = 0;
      }
    }
  }
}

function boxOf(grid: NavGrid, xs: number[], zs: number[], margin: number) {
  const column = (x: number) => (x - grid.minX) / grid.cell;
  const row = (z: number) => (z - grid.minZ) / grid.cell;
  return {
    x0: Math.max(0, Math.floor(column(Math.min(...xs) - margin))),
    x1: Math.min(grid.width - 1, Math.ceil(column(Math.max(...xs) + margin))),
    z0: Math.max(0, Math.floor(row(Math.min(...zs) - margin))),
    z1: Math.min(grid.height - 1, Math.ceil(row(Math.max(...zs) + margin))),
  };
}

/** Index of the free cell nearest to [x, z] within `reach` metres, or -1. */
export function nearestFree(grid: NavGrid, x: number, z: number, reach: number): number {
  const column = Math.round((x - grid.minX) / grid.cell);
  const row = Math.round((z - grid.minZ) / grid.cell);
  const most = Math.ceil(reach / grid.cell);
  let best = -1;
  let bestSquare = Infinity;
  for (let dz = -most; dz <= most; dz += 1) {
    for (let dx = -most; dx <= most; dx += 1) {
      const c = column + dx;
      const r = row + dz;
      if (c < 0 || r < 0 || c >= grid.width || r >= grid.height) continue;
      const square = dx * dx + dz * dz;
      if (square < bestSquare && grid.free[r * grid.width + c] === 1) {
        best = r * grid.width + c;
        bestSquare = square;
      }
    }
  }
  return best;
}
