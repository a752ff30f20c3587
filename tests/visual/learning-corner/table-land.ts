import { buildOccluders } from '#host/bake/occluders.ts';
import type { Occluders } from '#host/bake/occluders.ts';
import { riverLines, routeProjection } from '#model/exhibits/route.ts';
import { offsetLine, smoothLine } from '#model/exhibits/route-layout.ts';
import type { TablePoint } from '#model/exhibits/route-layout.ts';
import { terrainHeight } from '#model/exhibits/route-terrain.ts';
import { BufferAttribute, CatmullRomCurve3, CylinderGeometry, TubeGeometry, Vector3 } from 'three';
import type { BufferGeometry } from 'three';
import { route } from './hall-data.ts';

/** One thing on the table: what it is made of decides how it looks. */
export interface Thing {
  kind: 'land' | 'river' | 'way' | 'pin';
  positions: ArrayLike<number>;
  normals: ArrayLike<number>;
  indices: ArrayLike<number>;
}

/** Metres between the land's grid points. */
const grid = 0.004;
const riverWidth = 0.038;
/** Thinner and nearer to the land than on the hall's own table: seen from so near, that line would be a pipe. */
const thickness = 0.0028;
const above = 0.012;
const apart = 0.03;
export const pinHeight = 0.06;

const rivers = riverLines(route);
const project = routeProjection(route);

/** The land's height at a place on the table, metres. */
export const landHeight = (point: TablePoint) => terrainHeight(point, rivers, route.size);

/** East is +x, north is -z, up is +y. */
const raised = ([x, y]: TablePoint, over: number): [number, number, number] => [
  x,
  landHeight([x, y]) + over,
  -y,
];

export const places = route.places.map((place) => ({ ...place, point: project(place.at) }));

/** Everything on the table as triangles. */
export function tableThings(): Thing[] {
  const ways = route.steps.map((step, index) => {
    const through = step.through
      .map((id) => places.find((place) => place.id === id)?.point)
      .filter((point) => point !== undefined);
    const line = offsetLine(smoothLine(through, 14), ((index % 3) - 1) * apart);
    const curve = new CatmullRomCurve3(line.map((point) => new Vector3(...raised(point, above))));
    return of('way', new TubeGeometry(curve, line.length * 6, thickness, 14));
  });
  const pins = places.map(({ point }) => {
    const pin = new CylinderGeometry(0.006, 0.006, pinHeight, 40);
    pin.translate(...raised(point, pinHeight / 2));
    return of('pin', pin);
  });
  return [land(), ...rivers.map(river), ...ways, ...pins];
}

/** A tree over them; a corner's first texel number is the index of its vertex, the grid that of its thing. */
export function treeOver(things: readonly Thing[]): Occluders {
  return buildOccluders(
    things.map(({ positions, indices }, index) => {
      const count = positions.length / 3;
      const numbers = new Float32Array(count * 2);
      for (let vertex = 0; vertex < count; vertex += 1) numbers[vertex * 2] = vertex;
      return {
        positions: Float32Array.from(positions),
        indices: Uint32Array.from(indices),
        lightUvs: numbers,
        grid: index,
        width: 1,
        height: 1,
      };
    }),
  );
}

function land(): Thing {
  const [width, depth] = route.size;
  const columns = Math.round(width / grid);
  const rows = Math.round(depth / grid);
  const heights = new Float32Array((columns + 1) * (rows + 1));
  const positions: number[] = [];
  const indices: number[] = [];
  for (let row = 0; row <= rows; row += 1) {
    for (let column = 0; column <= columns; column += 1) {
      const corner = row * (columns + 1) + column;
      const [x, y, z] = raised([column * grid - width / 2, row * grid - depth / 2], 0);
      positions.push(x, y, z);
      heights[corner] = y;
      const over = corner + columns + 1;
      if (row < rows && column < columns)
        indices.push(corner, corner + 1, over + 1, corner, over + 1, over);
    }
  }
  const normals: number[] = [];
  const height = (column: number, row: number) =>
    heights[
      Math.min(rows, Math.max(0, row)) * (columns + 1) + Math.min(columns, Math.max(0, column))
    ] ?? 0;
  for (let row = 0; row <= rows; row += 1) {
    for (let column = 0; column <= columns; column += 1) {
      const x = -(height(column + 1, row) - height(column - 1, row)) / (2 * grid);
      const z = (height(column, row + 1) - height(column, row - 1)) / (2 * grid);
      const length = Math.hypot(x, 1, z);
      normals.push(x / length, 1 / length, z / length);
    }
  }
  return { kind: 'land', positions, normals, indices };
}

/** A ribbon in its valley. */
function river(line: readonly TablePoint[]): Thing {
  const fine = smoothLine(
    line.filter(([x, y]) => Math.abs(x) < route.size[0] / 2 && Math.abs(y) < route.size[1] / 2),
    4,
  );
  const sides = [-1, 1].map((side) => offsetLine(fine, (side * riverWidth) / 2));
  const positions: number[] = [];
  const indices: number[] = [];
  fine.forEach((middle, index) => {
    const level = landHeight(middle) + 0.004;
    for (const side of sides) {
      const [x, y] = side[index] ?? middle;
      positions.push(x, level, -y);
    }
    const corner = index * 2;
    if (index > 0) indices.push(corner - 2, corner - 1, corner + 1, corner - 2, corner + 1, corner);
  });
  const normals = positions.map((_, index) => (index % 3 === 1 ? 1 : 0));
  return { kind: 'river', positions, normals, indices };
}

function of(kind: Thing['kind'], geometry: BufferGeometry): Thing {
  const { position, normal } = geometry.attributes;
  const { index } = geometry;
  if (!(position instanceof BufferAttribute) || !(normal instanceof BufferAttribute) || !index)
    throw new Error('a geometry without faces');
  return { kind, positions: position.array, normals: normal.array, indices: index.array };
}
