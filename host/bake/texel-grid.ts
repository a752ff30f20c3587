import type { Chart } from '#model/geometry/built-room.ts';

/** Which part of a texel's 3 x 3 sub-samples exist. */
export const subSamples = 9;

/** A room's lightmap while it is being filled: the cells that lie on a surface, one entry each. */
export interface TexelGrid {
  width: number;
  height: number;
  /** Entry by cell, -1 = on no surface; width x height. */
  entries: Int32Array;
  /** Cell of each entry. */
  cells: Int32Array;
  /** Mesh index of each entry. */
  meshes: Int32Array;
  /** Sub-samples that each entry has, 1-9. */
  counts: Uint8Array;
  /** Points on the surface: 9 x 3 numbers an entry, metres. */
  points: Float32Array;
  /** Unit normals: 3 numbers an entry. */
  normals: Float32Array;
  /** Square metres that a texel covers. */
  areas: Float32Array;
}

export interface GridMesh {
  positions: Float32Array;
  normals: Float32Array;
  lightUvs: Float32Array;
  indices: Uint32Array;
}

interface Cell {
  mesh: number;
  mask: number;
  points: number[];
  normal: [number, number, number];
  area: number;
}

/**
 * Rasterises meshes in light-uv space. A cell belongs to the first mesh that covers one of its sub-samples; cells
 * that a triangle only touches get the nearest point of the triangle, so that charts are covered to their edges.
 */
export function rasterise(meshes: readonly GridMesh[], width: number, height: number): TexelGrid {
  const cells: (Cell | undefined)[] = Array.from({ length: width * height });
  for (const touching of [false, true]) {
    meshes.forEach((mesh, index) => {
      for (let i = 0; i < mesh.indices.length; i += 3) {
        rasteriseTriangle(cells, width, height, mesh, index, i, touching);
      }
    });
  }
  return pack(cells, width, height);
}

function rasteriseTriangle(
  cells: (Cell | undefined)[],
  width: number,
  height: number,
  mesh: GridMesh,
  meshIndex: number,
  first: number,
  touching: boolean,
): void {
  const [a = 0, b = 0, c = 0] = mesh.indices.subarray(first, first + 3);
  const uv = (vertex: number, axis: number, size: number) =>
    (mesh.lightUvs[vertex * 2 + axis] ?? 0) * size;
  const ax = uv(a, 0, width);
  const ay = uv(a, 1, height);
  const bx = uv(b, 0, width) - ax;
  const by = uv(b, 1, height) - ay;
  const cx = uv(c, 0, width) - ax;
  const cy = uv(c, 1, height) - ay;
  const area = bx * cy - by * cx;
  if (Math.abs(area) < 1e-9) return;
  const texelArea = triangleArea(mesh.positions, a, b, c) / Math.abs(area / 2);
  const margin = touching ? 1 : 0;
  const x0 = Math.max(0, Math.floor(ax + Math.min(0, bx, cx)) - margin);
  const x1 = Math.min(width - 1, Math.floor(ax + Math.max(0, bx, cx)) + margin);
  const y0 = Math.max(0, Math.floor(ay + Math.min(0, by, cy)) - margin);
  const y1 = Math.min(height - 1, Math.floor(ay + Math.max(0, by, cy)) + margin);
  const weights = (x: number, y: number): [number, number] => [
    ((x - ax) * cy - (y - ay) * cx) / area,
    (bx * (y - ay) - by * (x - ax)) / area,
  ];
  for (let y = y0; y <= y1; y++) {
    for (let x = x0; x <= x1; x++) {
      const at = y * width + x;
      if (touching) {
        if (cells[at]) continue;
        const [u, v] = clampWeights(...weights(x + 0.5, y + 0.5));
        const dx = ax + u * bx + v * cx - x - 0.5;
        const dy = ay + u * by + v * cy - y - 0.5;
        if (dx * dx + dy * dy <= 0.75 * 0.75)
          addPoint(cells, at, mesh, meshIndex, [a, b, c], u, v, 0, texelArea);
        continue;
      }
      for (let sub = 0; sub < subSamples; sub++) {
        const [u, v] = weights(x + ((sub % 3) + 0.5) / 3, y + (Math.floor(sub / 3) + 0.5) / 3);
        if (u < -1e-6 || v < -1e-6 || u + v > 1 + 1e-6) continue;
        addPoint(cells, at, mesh, meshIndex, [a, b, c], u, v, sub, texelArea);
      }
    }
  }
}

/** The weights moved into the triangle, a thousandth inside its edges. */
function clampWeights(u: number, v: number): [number, number] {
  const inset = 1e-3;
  let s = Math.max(u, inset);
  let t = Math.max(v, inset);
  const excess = s + t - (1 - inset);
  if (excess > 0) {
    s -= excess / 2;
    t -= excess / 2;
    if (s < inset) {
      t += s - inset;
      s = inset;
    }
    if (t < inset) {
      s += t - inset;
      t = inset;
    }
  }
  return [s, t];
}

function addPoint(
  cells: (Cell | undefined)[],
  at: number,
  mesh: GridMesh,
  meshIndex: number,
  [a, b, c]: [number, number, number],
  u: number,
  v: number,
  sub: number,
  area: number,
): void {
  const blend = (values: Float32Array, axis: number) =>
    (values[a * 3 + axis] ?? 0) * (1 - u - v) +
    (values[b * 3 + axis] ?? 0) * u +
    (values[c * 3 + axis] ?? 0) * v;
  const normal: [number, number, number] = [
    blend(mesh.normals, 0),
    blend(mesh.normals, 1),
    blend(mesh.normals, 2),
  ];
  const cell = (cells[at] ??= { mesh: meshIndex, mask: 0, points: [], normal: [0, 0, 0], area });
  if (cell.mesh !== meshIndex || cell.mask & (1 << sub)) return;
  cell.mask |= 1 << sub;
  cell.normal = [
    cell.normal[0] + normal[0],
    cell.normal[1] + normal[1],
    cell.normal[2] + normal[2],
  ];
  // A millimetre and a half off the surface, so that a ray does not meet the surface it starts from.
  for (let axis = 0; axis < 3; axis++) {
    cell.points.push(blend(mesh.positions, axis) + (normal[axis] ?? 0) * 0.0015);
  }
}

function triangleArea(positions: Float32Array, a: number, b: number, c: number): number {
  const edge = (to: number, axis: number) =>
    (positions[to * 3 + axis] ?? 0) - (positions[a * 3 + axis] ?? 0);
  const x = edge(b, 1) * edge(c, 2) - edge(b, 2) * edge(c, 1);
  const y = edge(b, 2) * edge(c, 0) - edge(b, 0) * edge(c, 2);
  const z = edge(b, 0) * edge(c, 1) - edge(b, 1) * edge(c, 0);
  return Math.hypot(x, y, z) / 2;
}

function pack(cells: readonly (Cell | undefined)[], width: number, height: number): TexelGrid {
  const count = cells.reduce((sum, cell) => sum + (cell ? 1 : 0), 0);
  const grid: TexelGrid = {
    width,
    height,
    entries: new Int32Array(width * height).fill(-1),
    cells: new Int32Array(count),
    meshes: new Int32Array(count),
    counts: new Uint8Array(count),
    points: new Float32Array(count * subSamples * 3),
    normals: new Float32Array(count * 3),
    areas: new Float32Array(count),
  };
  let entry = 0;
  cells.forEach((cell, at) => {
    if (!cell) return;
    grid.entries[at] = entry;
    grid.cells[entry] = at;
    grid.meshes[entry] = cell.mesh;
    grid.areas[entry] = cell.area;
    grid.counts[entry] = cell.points.length / 3;
    grid.points.set(cell.points, entry * subSamples * 3);
    const length = Math.hypot(...cell.normal) || 1;
    grid.normals.set(
      cell.normal.map((value) => value / length),
      entry * 3,
    );
    entry += 1;
  });
  return grid;
}

/** Which chart each cell belongs to, its surroundings of one texel included; -1 = none. */
export function chartsByCell(
  charts: readonly Chart[],
  scale: number,
  width: number,
  height: number,
): Int32Array {
  const owners = new Int32Array(width * height).fill(-1);
  charts.forEach((chart, index) => {
    const x0 = Math.max(0, Math.floor(chart.x * scale) - 1);
    const y0 = Math.max(0, Math.floor(chart.y * scale) - 1);
    const x1 = Math.min(width, Math.ceil((chart.x + chart.width) * scale) + 1);
    const y1 = Math.min(height, Math.ceil((chart.y + chart.height) * scale) + 1);
    for (let y = y0; y < y1; y++) owners.fill(index, y * width + x0, y * width + x1);
  });
  return owners;
}
