import type { FloorPoint } from '../format/common.ts';

/** Point `index` of a ring; indices wrap round. */
export function cornerAt(ring: readonly FloorPoint[], index: number): FloorPoint {
  const corner = ring[((index % ring.length) + ring.length) % ring.length];
  if (!corner) throw new RangeError('a polygon without corners');
  return corner;
}

/** Area by the shoelace formula, square metres; positive when the corners run clockwise on the plan (z down). */
export function signedArea(ring: readonly FloorPoint[]): number {
  let twice = 0;
  for (let index = 0; index < ring.length; index++) {
    const a = cornerAt(ring, index);
    const b = cornerAt(ring, index + 1);
    twice += a[0] * b[1] - b[0] * a[1];
  }
  return twice / 2;
}

/** The same ring, clockwise on the plan. */
export function clockwise(ring: readonly FloorPoint[]): FloorPoint[] {
  return signedArea(ring) < 0 ? ring.toReversed() : [...ring];
}

/** Centre of the polygon's area. */
export function centroid(ring: readonly FloorPoint[]): FloorPoint {
  const area = signedArea(ring);
  let x = 0;
  let z = 0;
  for (let index = 0; index < ring.length; index++) {
    const a = cornerAt(ring, index);
    const b = cornerAt(ring, index + 1);
    const weight = (a[0] * b[1] - b[0] * a[1]) / (6 * area);
    x += (a[0] + b[0]) * weight;
    z += (a[1] + b[1]) * weight;
  }
  return [x, z];
}

/** Whether a point lies inside the polygon, by counting crossings. */
export function containsPoint(ring: readonly FloorPoint[], [x, z]: FloorPoint): boolean {
  let inside = false;
  for (let index = 0; index < ring.length; index++) {
    const a = cornerAt(ring, index);
    const b = cornerAt(ring, index + 1);
    if (a[1] > z === b[1] > z) continue;
    if (x < a[0] + ((z - a[1]) / (b[1] - a[1])) * (b[0] - a[0])) inside = !inside;
  }
  return inside;
}

/**
 * The ring with every side moved by `metres` (positive = outwards for a ring that is clockwise on the plan) and
 * mitred. Meant for a few centimetres: sides that would vanish are not removed.
 */
export function offsetRing(ring: readonly FloorPoint[], metres: number): FloorPoint[] {
  return ring.map((corner, index) => {
    const before = sideNormal(cornerAt(ring, index - 1), corner);
    const after = sideNormal(corner, cornerAt(ring, index + 1));
    const cosine = before[0] * after[0] + before[1] * after[1];
    // Sides that fold back on themselves would give an endless mitre.
    const reach = metres / Math.max(0.1, 1 + cosine);
    return [corner[0] + (before[0] + after[0]) * reach, corner[1] + (before[1] + after[1]) * reach];
  });
}

/** Unit normal of a side, outwards for a ring that is clockwise on the plan. */
function sideNormal(a: FloorPoint, b: FloorPoint): FloorPoint {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
  return [(b[1] - a[1]) / length, -(b[0] - a[0]) / length];
}

/**
 * Where a straight line lies inside the polygon: stretches [from, to] in metres from `origin` along the unit
 * vector `direction`, in order.
 */
export function insideStretches(
  ring: readonly FloorPoint[],
  origin: FloorPoint,
  direction: FloorPoint,
): [number, number][] {
  const hits: number[] = [];
  for (let index = 0; index < ring.length; index++) {
    const a = cornerAt(ring, index);
    const b = cornerAt(ring, index + 1);
    const sideA = (a[0] - origin[0]) * direction[1] - (a[1] - origin[1]) * direction[0];
    const sideB = (b[0] - origin[0]) * direction[1] - (b[1] - origin[1]) * direction[0];
    if (sideA > 0 === sideB > 0) continue;
    const share = sideA / (sideA - sideB);
    const x = a[0] + (b[0] - a[0]) * share;
    const z = a[1] + (b[1] - a[1]) * share;
    hits.push((x - origin[0]) * direction[0] + (z - origin[1]) * direction[1]);
  }
  hits.sort((a, b) => a - b);
  const stretches: [number, number][] = [];
  for (let index = 0; index + 1 < hits.length; index += 2) {
    const from = hits[index] ?? 0;
    const to = hits[index + 1] ?? 0;
    if (to - from > 1e-6) stretches.push([from, to]);
  }
  return stretches;
}
