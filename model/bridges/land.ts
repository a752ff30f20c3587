import type { Point } from '../format/common.ts';
import { hashed, mix, ridgedNoise, smooth, valueNoise } from '../geometry/noise.ts';
import type { BridgeParts, Sheet } from './part.ts';

/** Procedural ground under a bridge (示意): it shows no real place, but towers stand on it and it falls to the water. */
export interface LandShape {
  /** Both ends along the bridge and half the breadth of the strip, metres. */
  from: number;
  to: number;
  half: number;
  /** Height of the roadway above the water line, metres. */
  deck: number;
  /** Towers along the bridge and the height of their footings. */
  footings: { x: number; y: number }[];
  /** The span, by number from the left, that the river runs under. */
  river: number;
  seed: number;
}

/** Quads along and across. */
const columns = 132;
const rows = 26;
/** The road ends on ground this far below it, and ground keeps this far from the truss, metres. */
const abutment = 7;
const clearance = 22;
/** A ledge round each footing, and the water's half breadth, as shares of the span beside it. */
const ledge = 0.022;
const water = 0.035;
/** How deep a valley without the river is, as a share of its lower footing. */
const dryValley = 0.5;

/** A block of land with cut sides and a sheet of water at the water line. */
export function bridgeLand(shape: LandShape): BridgeParts {
  return { beams: [], tapers: [], sheets: [block(shape), waterSheet(shape)] };
}

/** Height of the ground right under the bridge: knots joined by cliffs, steep at the top and at the foot. */
function profile(shape: LandShape): (x: number) => number {
  const { footings, deck } = shape;
  const knots: [number, number][] = [[shape.from, deck - abutment]];
  footings.forEach(({ x, y }, index) => {
    const before = footings[index - 1];
    const after = footings[index + 1];
    const near = ledge * ((after?.x ?? x + 600) - x);
    if (!before) knots.push([mix(shape.from, x, 0.45), mix(deck - abutment, y, 0.3)]);
    knots.push([x - near, y], [x + near, y]);
    if (!after) {
      knots.push([mix(x, shape.to, 0.55), mix(y, deck - abutment, 0.7)]);
      return;
    }
    const middle = (x + after.x) / 2;
    const span = after.x - x;
    const bottom = index === shape.river ? -5 : Math.min(y, after.y) * dryValley;
    const half = span * (index === shape.river ? water : 0.1);
    const terrace = mix(bottom, y, 0.46);
    const other = mix(bottom, after.y, 0.5);
    knots.push(
      [x + span * 0.2, mix(terrace, y, 0.72)],
      [x + span * 0.27, terrace],
      [middle - half * 2.4, mix(bottom, terrace, 0.18)],
      [middle - half, bottom],
      [middle + half, bottom],
      [middle + half * 2.6, mix(bottom, other, 0.22)],
      [x + span * 0.72, other],
      [x + span * 0.79, mix(other, after.y, 0.74)],
    );
  });
  knots.push([shape.to, deck - abutment]);
  return (x) => {
    const next = knots.findIndex((knot) => knot[0] >= x);
    const b = knots[next < 0 ? knots.length - 1 : next] ?? [0, 0];
    const a = knots[Math.max(0, (next < 0 ? knots.length : next) - 1)] ?? b;
    const share = b[0] > a[0] ? (x - a[0]) / (b[0] - a[0]) : 0;
    return mix(a[1], b[1], mix(share, smooth(share), 0.7));
  };
}

function heightField(shape: LandShape): (x: number, z: number) => number {
  const under = profile(shape);
  const { seed, deck } = shape;
  const rough = deck * 0.16;
  return (x, z) => {
    const away = smooth((Math.abs(z) - 26) / (shape.half * 0.8));
    // The river bends a little on its way through the strip.
    const bend = (valueNoise(z / 90 + 3.7, hashed(1, 2, seed) * 9, seed) - 0.5) * 60 * away;
    const ground = under(Math.min(shape.to, Math.max(shape.from, x + bend)));
    if (ground < -1) return ground;
    const dry = smooth((ground - 2) / 60);
    const ridge = ridgedNoise(x / 210 + 11, z / 150 + 5, 5, seed) - 0.34;
    const fine = (ridgedNoise(x / 46, z / 46, 3, seed + 9) - 0.4) * 14 * dry;
    const height = ground + fine + ridge * rough * dry * (0.25 + 0.75 * away);
    return Math.min(height, deck - (Math.abs(z) < 40 ? abutment : 0) - fineCap(shape, x));
  };
}

/** Between the towers the ground stays well under the truss. */
function fineCap({ footings }: LandShape, x: number): number {
  const first = footings[0]?.x ?? 0;
  const last = footings.at(-1)?.x ?? 0;
  return x > first && x < last ? clearance : 0;
}

function block(shape: LandShape): Sheet {
  const height = heightField(shape);
  const xAt = (column: number) => mix(shape.from, shape.to, column / columns);
  const zAt = (row: number) => mix(-shape.half, shape.half, row / rows);
  const positions: number[] = [];
  const normals: number[] = [];
  const indices: number[] = [];
  for (let row = 0; row <= rows; row++) {
    for (let column = 0; column <= columns; column++) {
      const [x, z] = [xAt(column), zAt(row)];
      const dx = (height(x + 4, z) - height(x - 4, z)) / 8;
      const dz = (height(x, z + 4) - height(x, z - 4)) / 8;
      const length = Math.hypot(dx, 1, dz);
      positions.push(x, height(x, z), z);
      normals.push(-dx / length, 1 / length, -dz / length);
    }
  }
  const at = (column: number, row: number) => row * (columns + 1) + column;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [a, b] = [at(column, row), at(column + 1, row)];
      const [c, d] = [at(column, row + 1), at(column + 1, row + 1)];
      indices.push(a, c, b, b, c, d);
    }
  }
  // The cuts' normals lean up: a model's cut is seen pale, not in its own shade.
  const side = (run: number[], normal: Point) => {
    const first = positions.length / 3;
    for (const vertex of run) {
      const [x = 0, y = 0, z = 0] = positions.slice(vertex * 3, vertex * 3 + 3);
      positions.push(x, Math.max(y, 0), z, x, 0, z);
      normals.push(...normal, ...normal);
    }
    for (let step = 0; step + 1 < run.length; step++) {
      const [top, foot] = [first + step * 2, first + step * 2 + 1];
      indices.push(top, foot, top + 2, top + 2, foot, foot + 2);
    }
  };
  const along = Array.from({ length: columns + 1 }, (_, column) => column);
  const across = Array.from({ length: rows + 1 }, (_, row) => row);
  side(
    along.map((column) => at(column, rows)),
    [0, 0.8, 0.6],
  );
  side(
    along.toReversed().map((column) => at(column, 0)),
    [0, 0.8, -0.6],
  );
  side(
    across.map((row) => at(0, row)),
    [-0.6, 0.8, 0],
  );
  side(
    across.toReversed().map((row) => at(columns, row)),
    [0.6, 0.8, 0],
  );
  return { positions, normals, indices, material: 'land', group: 'land' };
}

/** A hand's breadth over the plinth at most scales, so that the two never flicker. */
const waterLevel = 0.8;

function waterSheet({ from, to, half }: LandShape): Sheet {
  const corners: Point[] = [
    [from, waterLevel, half],
    [to, waterLevel, half],
    [to, waterLevel, -half],
    [from, waterLevel, -half],
  ];
  return {
    positions: corners.flat(),
    normals: corners.flatMap(() => [0, 1, 0]),
    indices: [0, 1, 2, 0, 2, 3],
    material: 'water',
    group: 'water',
  };
}
