import { mix, valueNoise } from '#model/geometry/noise.ts';
import { cloudWheel } from '#model/outdoors/around-meshes.ts';
import { BufferAttribute, BufferGeometry } from 'three';

const { rings, sectors } = cloudWheel;
const nearest = 6;
const farthest = 7000;
/** Between hollows and crests, metres. */
const swell = 18;

/** Tops of clouds at a level, as a wheel round the visitor: 17,000 triangles. */
export function cloudSea([x, z]: readonly [number, number], level: number): BufferGeometry {
  const growth = (farthest / nearest) ** (1 / (rings - 1));
  const positions = new Float32Array(rings * sectors * 3);
  for (let ring = 0; ring < rings; ring += 1) {
    const radius = ring === 0 ? 0 : nearest * growth ** ring;
    for (let sector = 0; sector < sectors; sector += 1) {
      const angle = ((sector + (ring % 2) * 0.5) / sectors) * Math.PI * 2;
      const [dx, dz] = [Math.cos(angle) * radius, Math.sin(angle) * radius];
      positions.set([x + dx, level + billow(dx, dz), z + dz], (ring * sectors + sector) * 3);
    }
  }
  const indices: number[] = [];
  const at = (ring: number, sector: number) => ring * sectors + (sector % sectors);
  for (let ring = 0; ring + 1 < rings; ring += 1) {
    for (let sector = 0; sector < sectors; sector += 1) {
      const [a, b] = [at(ring, sector), at(ring, sector + 1)];
      const [c, d] = [at(ring + 1, sector), at(ring + 1, sector + 1)];
      indices.push(a, b, c, b, d, c);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setIndex(indices);
  geometry.computeVertexNormals();
  return geometry;
}

/** Round crests with narrow hollows between them. */
function billow(x: number, z: number): number {
  const fold = (scale: number, seed: number) =>
    1 - Math.abs(2 * valueNoise(x / scale + 50, z / scale + 50, seed) - 1);
  const broad = fold(210, 5);
  return swell * (mix(broad, fold(70, 9), 0.35) - 0.55);
}
