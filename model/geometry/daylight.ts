import type { FloorPoint } from '../format/common.ts';
import type { MeshBuilder } from './mesh-builder.ts';
import { centroid, cornerAt, signedArea } from './polygon.ts';

/** Colour temperature of an overcast sky, kelvin. */
export const skyKelvin = 6500;

/**
 * Daylight that falls through a level opening: a rectangle of the same area about its centre, along its longest
 * side. Exact for rectangles; for other shapes what sticks out is in the shaft's shadow.
 */
export function daylightOver(
  opening: readonly FloorPoint[],
  height: number,
  power: number,
  mesh: MeshBuilder,
): void {
  let [dx, dz, longest] = [1, 0, 0];
  for (let side = 0; side < opening.length; side++) {
    const a = cornerAt(opening, side);
    const b = cornerAt(opening, side + 1);
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    if (length <= longest + 1e-6) continue;
    [dx, dz, longest] = [(b[0] - a[0]) / length, (b[1] - a[1]) / length, length];
  }
  const [x, z] = centroid(opening);
  const alongs = opening.map((point) => (point[0] - x) * dx + (point[1] - z) * dz);
  const span = Math.max(...alongs) - Math.min(...alongs);
  const acrosses = opening.map((point) => (point[1] - z) * dx - (point[0] - x) * dz);
  const depth = Math.max(...acrosses) - Math.min(...acrosses);
  const shrink = Math.sqrt(Math.abs(signedArea(opening)) / (span * depth));
  const half = [(span * shrink) / 2, (depth * shrink) / 2] as const;
  mesh.emitter({
    kind: 'area',
    group: 'daylight',
    centre: [x, height, z],
    u: [dx * half[0], 0, dz * half[0]],
    v: [-dz * half[1], 0, dx * half[1]],
    kelvin: skyKelvin,
    power,
  });
}
