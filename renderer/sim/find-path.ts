import type { FloorPoint } from '#model/format/common.ts';
import { nearestFree } from './nav-grid.ts';
import type { NavGrid } from './nav-grid.ts';

/**
 * The way over free floor from one place to another (A* over the grid, then straightened), beginning at `from`
 * and ending at `to`, or as near to it as one can stand. Undefined where no way leads.
 */
export function findPath(
  grid: NavGrid,
  from: FloorPoint,
  to: FloorPoint,
): FloorPoint[] | undefined {
  const start = nearestFree(grid, from[0], from[1], 1);
  const goal = nearestFree(grid, to[0], to[1], 1.5);
  if (start < 0 || goal < 0) return undefined;
  const cells = search(grid, start, goal);
  if (!cells) return undefined;
  const points = cells.map((cell) => pointOf(grid, cell));
  const [goalX, goalZ] = pointOf(grid, goal);
  const exact = Math.hypot(goalX - to[0], goalZ - to[1]) < grid.cell;
  points[0] = from;
  points[points.length - 1] = exact ? to : [goalX, goalZ];
  if (points.length === 1) points.unshift(from);
  return straighten(grid, points);
}

function pointOf(grid: NavGrid, cell: number): FloorPoint {
  const column = cell % grid.width;
  return [grid.minX + column * grid.cell, grid.minZ + ((cell - column) / grid.width) * grid.cell];
}

function search(grid: NavGrid, start: number, goal: number): number[] | undefined {
  const { width, free } = grid;
  const cost = new Float32Array(free.length).fill(Infinity);
  const from = new Int32Array(free.length).fill(-1);
  const done = new Uint8Array(free.length);
  const goalColumn = goal % width;
  const goalRow = (goal - goalColumn) / width;
  const rest = (cell: number) => {
    const column = cell % width;
    const dx = Math.abs(column - goalColumn);
    const dz = Math.abs((cell - column) / width - goalRow);
    return Math.max(dx, dz) + 0.414 * Math.min(dx, dz);
  };
  const heap = new MinHeap();
  cost[start] = 0;
  heap.push(start, rest(start));
  for (let cell = heap.pop(); cell >= 0; cell = heap.pop()) {
    if (cell === goal) return trace(from, goal);
    if (done[cell] === 1) continue;
    done[cell] = 1;
    const column = cell % width;
    const before = cost[cell] ?? Infinity;
    for (let dz = -1; dz <= 1; dz += 1) {
      for (let dx = -1; dx <= 1; dx += 1) {
        if ((dx === 0 && dz === 0) || column + dx < 0 || column + dx >= width) continue;
        const next = cell + dz * width + dx;
        if (free[next] !== 1 || done[next] === 1) continue;
        // No cutting of corners: both cells beside a diagonal step must be free.
        if (dx !== 0 && dz !== 0 && (free[cell + dx] !== 1 || free[cell + dz * width] !== 1))
          continue;
        const sum = before + (dx !== 0 && dz !== 0 ? 1.414 : 1);
        if (sum >= (cost[next] ?? Infinity)) continue;
        cost[next] = sum;
        from[next] = cell;
        heap.push(next, sum + rest(next));
      }
    }
  }
  return undefined;
}

function trace(from: Int32Array, goal: number): number[] {
  const cells: number[] = [];
  for (let cell = goal; cell >= 0; cell = from[cell] ?? -1) cells.push(cell);
  return cells.toReversed();
}

/** Drops every point that one can walk past in a straight line. */
function straighten(grid: NavGrid, points: FloorPoint[]): FloorPoint[] {
  const [first] = points;
  if (!first) return points;
  const kept = [first];
  let at = 0;
  while (at < points.length - 1) {
    let next = at + 1;
    for (let far = points.length - 1; far > at + 1; far -= 1) {
      const a = points[at];
      const b = points[far];
      if (a && b && clearLine(grid, a, b)) {
        next = far;
        break;
      }
    }
    const point = points[next];
    if (point) kept.push(point);
    at = next;
  }
  return kept;
}

function clearLine(grid: NavGrid, a: FloorPoint, b: FloorPoint): boolean {
  const steps = Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / (grid.cell * 0.4));
  for (let step = 1; step < steps; step += 1) {
    const t = step / steps;
    const column = Math.round((a[0] + (b[0] - a[0]) * t - grid.minX) / grid.cell);
    const row = Math.round((a[1] + (b[1] - a[1]) * t - grid.minZ) / grid.cell);
    if (grid.free[row * grid.width + column] !== 1) return false;
  }
  return true;
}

class MinHeap {
  private readonly cells: number[] = [];
  private readonly keys: number[] = [];

  push(cell: number, key: number): void {
    let at = this.cells.length;
    this.cells.push(cell);
    this.keys.push(key);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((this.keys[parent] ?? 0) <= key) break;
      this.swap(at, parent);
      at = parent;
    }
  }

  /** The cell with the smallest key, or -1. */
  pop(): number {
    const top = this.cells[0];
    if (top === undefined) return -1;
    this.swap(0, this.cells.length - 1);
    this.cells.pop();
    this.keys.pop();
    let at = 0;
    for (;;) {
      const left = at * 2 + 1;
      let least = at;
      if ((this.keys[left] ?? Infinity) < (this.keys[least] ?? Infinity)) least = left;
      if ((this.keys[left + 1] ?? Infinity) < (this.keys[least] ?? Infinity)) least = left + 1;
      if (least === at) return top;
      this.swap(at, least);
      at = least;
    }
  }

  private swap(a: number, b: number): void {
    const cell = this.cells[a] ?? 0;
    const key = this.keys[a] ?? 0;
    this.cells[a] = this.cells[b] ?? 0;
    this.keys[a] = this.keys[b] ?? 0;
    this.cells[b] = cell;
    this.keys[b] = key;
  }
}
