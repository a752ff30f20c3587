import type { Point } from '#model/format/common.ts';
import type { BuiltRoom } from '#model/geometry/built-room.ts';
import { cross, dot, subtract } from '#model/geometry/vector.ts';

export interface Triangle {
  a: Point;
  ab: Point;
  ac: Point;
  normal: Point;
}

/** All triangles of a room, faces of exhibits included. */
export function trianglesOf(room: BuiltRoom): Triangle[] {
  return [...room.meshes, ...room.faces].flatMap(({ positions, indices }) => {
    const corner = (index: number): Point => [
      positions[index * 3] ?? 0,
      positions[index * 3 + 1] ?? 0,
      positions[index * 3 + 2] ?? 0,
    ];
    const triangles: Triangle[] = [];
    for (let index = 0; index + 2 < indices.length; index += 3) {
      const [a, b, c] = [0, 1, 2].map((at) => corner(indices[index + at] ?? 0)) as Point[];
      if (!a || !b || !c) continue;
      const [ab, ac] = [subtract(b, a), subtract(c, a)];
      triangles.push({ a, ab, ac, normal: cross(ab, ac) });
    }
    return triangles;
  });
}

/**
 * The nearest triangle that a ray meets: how far, and whether its front; nothing if it gets out (Moeller and
 * Trumbore, "Fast, minimum storage ray-triangle intersection", 1997).
 */
export function castRay(
  triangles: readonly Triangle[],
  origin: Point,
  direction: Point,
): { distance: number; front: boolean } | undefined {
  let nearest: { distance: number; front: boolean } | undefined;
  for (const { a, ab, ac, normal } of triangles) {
    const p = cross(direction, ac);
    const determinant = dot(ab, p);
    if (Math.abs(determinant) < 1e-12) continue;
    const from = subtract(origin, a);
    const u = dot(from, p) / determinant;
    if (u < -1e-9 || u > 1 + 1e-9) continue;
    const q = cross(from, ab);
    const v = dot(direction, q) / determinant;
    if (v < -1e-9 || u + v > 1 + 1e-9) continue;
    const distance = dot(ac, q) / determinant;
    if (distance < 1e-6 || (nearest && distance >= nearest.distance)) continue;
    nearest = { distance, front: dot(normal, direction) < 0 };
  }
  return nearest;
}

/** A direction anywhere on the sphere. */
export function anyDirection(random: () => number): Point {
  const y = 2 * random() - 1;
  const angle = 2 * Math.PI * random();
  const flat = Math.sqrt(1 - y * y);
  return [flat * Math.cos(angle), y, flat * Math.sin(angle)];
}
