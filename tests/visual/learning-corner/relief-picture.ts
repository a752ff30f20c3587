import { distanceToLine } from '#model/exhibits/route-layout.ts';
import type { TablePoint } from '#model/exhibits/route-layout.ts';
import { terrainHeight } from '#model/exhibits/route-terrain.ts';

type Colour = readonly [number, number, number];

const plaster: Colour = [0xd9, 0xcd, 0xb6];
const celadon: Colour = [0x7f, 0x9c, 0x91];
/** Half the river's width, metres. */
const bank = 0.019;
/** Towards the light: from the north-west, as reliefs are lit. */
const light = normalised([-0.62, 0.5, 0.62]);
/** How far a shadow may reach, metres, in steps of `stride`. */
const reach = 0.24;
const stride = 0.003;

/**
 * The table's relief from above, as RGB, `width` pixels wide: the same land and river as on the table, lit low, with
 * soft shadows.
 */
export function drawRelief(
  size: readonly [number, number],
  rivers: readonly (readonly TablePoint[])[],
  width: number,
): { pixels: Uint8Array; width: number; height: number } {
  const scale = width / size[0];
  const height = Math.round(size[1] * scale);
  const heights = new Float32Array(width * height);
  const pointAt = (column: number, row: number): TablePoint => [
    (column + 0.5) / scale - size[0] / 2,
    size[1] / 2 - (row + 0.5) / scale,
  ];
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1)
      heights[row * width + column] = terrainHeight(pointAt(column, row), rivers, size);
  const heightAt = (column: number, row: number) =>
    heights[
      Math.min(height - 1, Math.max(0, row)) * width + Math.min(width - 1, Math.max(0, column))
    ] ?? 0;
  const pixels = new Uint8Array(width * height * 3);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const slopeX = ((heightAt(column + 1, row) - heightAt(column - 1, row)) * scale) / 2;
      const slopeY = ((heightAt(column, row - 1) - heightAt(column, row + 1)) * scale) / 2;
      const normal = normalised([-slopeX, -slopeY, 1]);
      const facing = Math.max(0, dot(normal, light));
      const lit = facing * sunlight(column, row);
      const shade = 0.62 + 0.1 * normal[2] + 0.52 * lit;
      const river = Math.min(
        ...rivers.map((line) => distanceToLine(pointAt(column, row), line)),
        Infinity,
      );
      const water = Math.min(1, Math.max(0, (bank - river) / 0.003 + 0.5));
      for (let channel = 0; channel < 3; channel += 1) {
        const colour = (plaster[channel] ?? 0) * (1 - water) + (celadon[channel] ?? 0) * water;
        pixels[(row * width + column) * 3 + channel] = Math.min(255, colour * shade);
      }
    }
  }
  return { pixels, width, height };

  /** 0-1: how much of the light reaches a place over the land between; soft where the edge is far. */
  function sunlight(column: number, row: number): number {
    const here = heightAt(column, row);
    const flat = Math.hypot(light[0], light[1]);
    let open = 1;
    for (let away = stride; away < reach; away += stride) {
      const ray = here + (away * light[2]) / flat;
      const over = heightAt(
        Math.round(column + (away * scale * light[0]) / flat),
        Math.round(row - (away * scale * light[1]) / flat),
      );
      open = Math.min(open, 1 - (over - ray) / (0.004 + away * 0.12));
      if (open <= 0) return 0;
    }
    return open;
  }
}

function dot(a: Colour, b: Colour): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function normalised([x, y, z]: Colour): Colour {
  const length = Math.hypot(x, y, z);
  return [x / length, y / length, z / length];
}
