import { framePoint } from '../geometry/frame.ts';
import type { Frame, MeshBuilder } from '../geometry/mesh-builder.ts';
import type { TablePoint } from './route-layout.ts';
import { terrainHeight } from './route-terrain.ts';

/** Metres between the relief's grid points. */
const gridStep = 0.022;
const riverWidth = 0.035;
/** Lightmap texels a metre: enough for a shadow at the edge of each layer. */
const density = 56;

/** The relief as one patch over the whole table. */
export function reliefPatch(
  size: readonly [number, number],
  top: Frame,
  rivers: TablePoint[][],
  mesh: MeshBuilder,
): void {
  const [width, depth] = size;
  const columns = Math.ceil(width / gridStep);
  const rows = Math.ceil(depth / gridStep);
  const patch = emptyPatch();
  for (let row = 0; row <= rows; row++) {
    for (let column = 0; column <= columns; column++) {
      const x = -width / 2 + (width * column) / columns;
      const y = -depth / 2 + (depth * row) / rows;
      const height = terrainHeight([x, y], rivers, size);
      patch.positions.push(...framePoint(top, x, y, height));
      patch.normals.push(...slopeNormal([x, y], rivers, size, top));
      patch.uvs.push(x, y);
      patch.chartUvs.push(x + width / 2, y + depth / 2);
      if (row < rows && column < columns) {
        const corner = row * (columns + 1) + column;
        const above = corner + columns + 1;
        patch.indices.push(corner, corner + 1, above + 1, corner, above + 1, above);
      }
    }
  }
  mesh.patch({ name: 'plaster-warm', tint: '#bcae96' }, patch);
}

function slopeNormal(
  point: TablePoint,
  rivers: TablePoint[][],
  size: readonly [number, number],
  top: Frame,
): [number, number, number] {
  const reach = gridStep / 2;
  const sample = (dx: number, dy: number) =>
    terrainHeight([point[0] + dx, point[1] + dy], rivers, size);
  const slopeX = (sample(reach, 0) - sample(-reach, 0)) / (2 * reach);
  const slopeY = (sample(0, reach) - sample(0, -reach)) / (2 * reach);
  const length = Math.hypot(slopeX, slopeY, 1);
  const flat = framePoint(
    { ...top, origin: [0, 0, 0] },
    -slopeX / length,
    -slopeY / length,
    1 / length,
  );
  return flat;
}

/** One river as a ribbon that lies in its valley; what runs off the table is left out. */
export function riverPatch(
  line: readonly TablePoint[],
  rivers: TablePoint[][],
  size: readonly [number, number],
  top: Frame,
  mesh: MeshBuilder,
): void {
  const inside = line.filter(([x, y]) => Math.abs(x) <= size[0] / 2 && Math.abs(y) <= size[1] / 2);
  if (inside.length < 2) return;
  const patch = emptyPatch();
  let along = 0;
  inside.forEach((point, index) => {
    const before = inside[Math.max(0, index - 1)] ?? point;
    const after = inside[Math.min(inside.length - 1, index + 1)] ?? point;
    const length = Math.hypot(after[0] - before[0], after[1] - before[1]) || 1;
    const normal = [-(after[1] - before[1]) / length, (after[0] - before[0]) / length] as const;
    if (index > 0) along += Math.hypot(point[0] - before[0], point[1] - before[1]);
    const height = terrainHeight(point, rivers, size) + 0.008;
    for (const side of [-1, 1]) {
      const x = point[0] + (normal[0] * side * riverWidth) / 2;
      const y = point[1] + (normal[1] * side * riverWidth) / 2;
      patch.positions.push(...framePoint(top, x, y, height));
      patch.normals.push(...top.out);
      patch.uvs.push(along, (side * riverWidth) / 2);
      patch.chartUvs.push(along, side < 0 ? 0 : riverWidth);
    }
    if (index > 0) {
      const corner = (index - 1) * 2;
      patch.indices.push(corner, corner + 2, corner + 3, corner, corner + 3, corner + 1);
    }
  });
  mesh.patch('celadon', patch);
}

function emptyPatch() {
  const empty = (): number[] => [];
  return {
    positions: empty(),
    normals: empty(),
    uvs: empty(),
    chartUvs: empty(),
    indices: empty(),
    density,
  };
}
