import type { Surface } from './surfaces.ts';
import { buildOccluders } from './occluders.ts';
import { RayCaster } from './ray-caster.ts';

/** Metres: words on the plaster and lines on a wall lie closer than this to what is behind them. */
const closest = 0.011;

/**
 * Painted faces that lie flat on a wall. They must not keep light from it: what is painted there may be clear
 * between the letters.
 */
export function findPrints(surfaces: readonly Surface[]): Set<Surface> {
  const faces = surfaces.filter(({ face }) => face);
  const solid = surfaces.filter(({ face, occludes }) => !face && occludes);
  if (faces.length === 0 || solid.length === 0) return new Set();
  const sources = solid.map(({ mesh }) => ({ ...mesh, grid: 0, width: 1, height: 1 }));
  const caster = new RayCaster(buildOccluders(sources));
  return new Set(
    faces.filter(({ mesh }) => {
      const [nx = 0, ny = 0, nz = 0] = mesh.normals;
      const [x, y, z] = centre(mesh.positions);
      const met = caster.cast(x, y, z, -nx, -ny, -nz, closest, false);
      return met && !caster.back;
    }),
  );
}

function centre(positions: Float32Array): [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0];
  for (let i = 0; i < positions.length; i++)
    sum[i % 3 === 0 ? 0 : i % 3 === 1 ? 1 : 2] += positions[i] ?? 0;
  const count = positions.length / 3;
  return [sum[0] / count, sum[1] / count, sum[2] / count];
}
