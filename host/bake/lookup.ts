import type { BakeScene } from './bake-scene.ts';
import type { TexelGrid } from './texel-grid.ts';

/** Rays often meet the last millimetre of a chart: cells this far from a lit one still find it. */
const reach = 4;

/**
 * Fills each grid's look-up from cell to entry, after the validation of sub-samples: a cell without light of its own
 * points to the nearest that has some.
 */
export function fillLookups(scene: BakeScene, grids: readonly TexelGrid[]): void {
  let base = 0;
  grids.forEach((grid, room) => {
    const lookup = scene.grids[room]?.lookup;
    if (!lookup) return;
    let front: number[] = [];
    grid.cells.forEach((cell, entry) => {
      if ((scene.counts[base + entry] ?? 0) === 0) return;
      lookup[cell] = base + entry;
      front.push(cell);
    });
    for (let step = 0; step < reach; step++) front = grow(lookup, front, grid.width, grid.height);
    base += grid.cells.length;
  });
}

function grow(
  lookup: Int32Array,
  front: readonly number[],
  width: number,
  height: number,
): number[] {
  const next: number[] = [];
  for (const cell of front) {
    const x = cell % width;
    const y = (cell - x) / width;
    const neighbours = [
      x > 0 ? cell - 1 : -1,
      x < width - 1 ? cell + 1 : -1,
      y > 0 ? cell - width : -1,
      y < height - 1 ? cell + width : -1,
    ];
    for (const neighbour of neighbours) {
      if (neighbour < 0 || lookup[neighbour] !== -1) continue;
      lookup[neighbour] = lookup[cell] ?? -1;
      next.push(neighbour);
    }
  }
  return next;
}
