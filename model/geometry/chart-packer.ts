import type { Chart } from './built-room.ts';

/**
 * Texels between two charts. The bicubic look-up reaches two texels beyond a chart's edge, so four keep
 * neighbours from ever mixing.
 */
const gutter = 4;

/** Largest side of a room's lightmap, texels. */
const largestLightmap = 2048;

export interface Packing {
  charts: Chart[];
  width: number;
  height: number;
}

/**
 * Packs rectangles [width, height], texels, on shelves: highest first, each on the first shelf with room.
 * Returns their charts in the order given, or undefined when they don't fit the largest lightmap.
 */
export function packCharts(sizes: readonly (readonly [number, number])[]): Packing | undefined {
  const widest = Math.max(0, ...sizes.map(([width]) => width));
  const area = sizes.reduce((sum, [w, h]) => sum + (w + gutter) * (h + gutter), 0);
  const across = roundUp(Math.max(widest + 2 * gutter, Math.ceil(Math.sqrt(area * 1.04))));
  if (across > largestLightmap) return undefined;
  const order = sizes.map((_, index) => index);
  const height = (index: number) => sizes[index]?.[1] ?? 0;
  const width = (index: number) => sizes[index]?.[0] ?? 0;
  order.sort((a, b) => height(b) - height(a) || width(b) - width(a) || a - b);

  const shelves: { y: number; height: number; x: number }[] = [];
  const charts: Chart[] = sizes.map(() => ({ x: 0, y: 0, width: 0, height: 0 }));
  let bottom = gutter;
  for (const index of order) {
    const [w, h] = [width(index), height(index)];
    let shelf = shelves.find((one) => one.x + w + gutter <= across && h <= one.height);
    if (!shelf) {
      shelf = { y: bottom, height: h, x: gutter };
      shelves.push(shelf);
      bottom += h + gutter;
    }
    charts[index] = { x: shelf.x, y: shelf.y, width: w, height: h };
    shelf.x += w + gutter;
  }
  const tall = roundUp(bottom);
  return tall <= largestLightmap ? { charts, width: across, height: tall } : undefined;
}

/** Lightmaps are stored as half floats in rows of whole words. */
function roundUp(texels: number): number {
  return Math.ceil(texels / 4) * 4;
}
