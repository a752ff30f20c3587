/** Triangles of a convex block with flat faces: 24 corners, 36 indices. */
export interface BlockGeometry {
  positions: Float32Array<ArrayBuffer>;
  normals: Float32Array<ArrayBuffer>;
  indices: Uint16Array<ArrayBuffer>;
}

type Corner = [number, number, number];

/** Corner numbers of the six faces, counter-clockwise from outside; bit 0 = +x, bit 1 = +y, bit 2 = +z. */
const faces = [
  [1, 3, 7, 5],
  [0, 4, 6, 2],
  [2, 6, 7, 3],
  [0, 1, 5, 4],
  [4, 5, 7, 6],
  [0, 2, 3, 1],
] as const;

/** A block from its eight corners, numbered by which side of each axis they lie on. */
export function blockGeometry(corners: readonly Corner[]): BlockGeometry {
  const positions: number[] = [];
  const normals: number[] = [];
  const indices: number[] = [];
  for (const face of faces) {
    const [a, b, c, d] = face.map((corner) => corners[corner]);
    if (!a || !b || !c || !d) continue;
    const normal = faceNormal(a, c, b, d);
    const first = positions.length / 3;
    for (const corner of [a, b, c, d]) {
      positions.push(...corner);
      normals.push(...normal);
    }
    indices.push(first, first + 1, first + 2, first, first + 2, first + 3);
  }
  return {
    positions: new Float32Array(positions),
    normals: new Float32Array(normals),
    indices: new Uint16Array(indices),
  };
}

/** A box of 1 x 1 x 1 about the origin. */
export function unitBox(): BlockGeometry {
  return blockGeometry(
    Array.from({ length: 8 }, (_, bits): Corner => [
      bits & 1 ? 0.5 : -0.5,
      bits & 2 ? 0.5 : -0.5,
      bits & 4 ? 0.5 : -0.5,
    ]),
  );
}

/** A round bar 1 thick and 1 long about the origin, along x; smooth, with open ends. */
export function unitRod(): BlockGeometry {
  const positions: number[] = [];
  const normals: number[] = [];
  const indices: number[] = [];
  for (let side = 0; side <= rodSides; side++) {
    const angle = (side / rodSides) * Math.PI * 2;
    const [y, z] = [Math.cos(angle), Math.sin(angle)];
    positions.push(-0.5, y / 2, z / 2, 0.5, y / 2, z / 2);
    normals.push(0, y, z, 0, y, z);
    if (side === rodSides) break;
    const [a, b, c, d] = [side * 2, side * 2 + 1, side * 2 + 2, side * 2 + 3];
    indices.push(a, c, b, b, c, d);
  }
  return {
    positions: new Float32Array(positions),
    normals: new Float32Array(normals),
    indices: new Uint16Array(indices),
  };
}

const rodSides = 10;

/** Normal of a quad from its two diagonals. */
function faceNormal(a: Corner, c: Corner, b: Corner, d: Corner): Corner {
  const u: Corner = [c[0] - a[0], c[1] - a[1], c[2] - a[2]];
  const v: Corner = [d[0] - b[0], d[1] - b[1], d[2] - b[2]];
  const normal: Corner = [
    u[1] * v[2] - u[2] * v[1],
    u[2] * v[0] - u[0] * v[2],
    u[0] * v[1] - u[1] * v[0],
  ];
  const length = Math.hypot(...normal) || 1;
  return [normal[0] / length, normal[1] / length, normal[2] / length];
}
