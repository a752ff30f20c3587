import type { FloorPoint } from '../format/common.ts';
import type { Outdoors } from '../format/outdoors.ts';
import { mix, smooth } from '../geometry/noise.ts';
import { terrain } from './terrain.ts';

/** Ground as triangles round the room, in world coordinates, metres. */
export interface BuiltLand {
  positions: Float32Array;
  normals: Float32Array;
  indices: Uint32Array;
}

/** Rings from the middle outwards, each larger than the last by the same factor, and vertices in each. */
const rings = 146;
const sectors = 224;
const nearest = 4;
const farthest = 7500;

/**
 * The land as a wheel: fine where the visitor looks down, coarse at the horizon, so that 65,000 triangles are enough
 * for all of it (level of detail by construction: visitors stay near its middle).
 */
export function buildLand(outdoors: Outdoors, roomMiddle: FloorPoint): BuiltLand {
  const height = terrain(outdoors);
  const [x, z] = outdoors.land.middle ?? roomMiddle;
  const growth = (farthest / nearest) ** (1 / (rings - 1));
  const positions = new Float32Array((rings * sectors + 1) * 3);
  positions.set([x, height(0, 0), z], 0);
  for (let ring = 0; ring < rings; ring++) {
    const radius = nearest * growth ** ring;
    for (let sector = 0; sector < sectors; sector++) {
      // Every other ring is turned by half a sector: triangles come out nearly regular.
      const angle = ((sector + (ring % 2) * 0.5) / sectors) * Math.PI * 2;
      const [dx, dz] = [Math.cos(angle) * radius, Math.sin(angle) * radius];
      positions.set([x + dx, height(dx, dz), z + dz], (1 + ring * sectors + sector) * 3);
    }
  }
  // Two steps reach as far as the finest ridges are wide.
  settle(positions, growth);
  settle(positions, growth);
  const indices = wheel();
  return { positions, normals: normalsOf(positions, indices), indices };
}

/**
 * Takes from the heights what the wheel is too coarse to show: where vertices stand farther apart than ridges are wide,
 * each ridge would end in a spike, and the rims of cliffs would be saws.
 */
function settle(positions: Float32Array, growth: number): void {
  const before = positions.slice();
  const height = (ring: number, sector: number) =>
    before[(1 + ring * sectors + ((sector + sectors) % sectors)) * 3 + 1] ?? 0;
  for (let ring = 1; ring + 1 < rings; ring++) {
    const apart = (2 * Math.PI * nearest * growth ** ring) / sectors;
    const coarse = 0.75 * smooth((apart - 12) / 40);
    // Neighbours in the next rings stand half a sector to either side.
    const aside = ring % 2 === 0 ? -1 : 1;
    for (let sector = 0; sector < sectors; sector++) {
      const next = [
        height(ring, sector - 1),
        height(ring, sector + 1),
        height(ring - 1, sector),
        height(ring - 1, sector + aside),
        height(ring + 1, sector),
        height(ring + 1, sector + aside),
      ];
      const own = height(ring, sector);
      const steep = (Math.max(...next, own) - Math.min(...next, own)) / apart;
      const share = Math.max(coarse, 0.6 * smooth((steep - 4) / 10));
      const mean = next.reduce((sum, one) => sum + one, 0) / next.length;
      positions[(1 + ring * sectors + sector) * 3 + 1] = mix(own, mean, share);
    }
  }
}

/** Triangles of the wheel, counter-clockwise from above. */
function wheel(): Uint32Array {
  const indices: number[] = [];
  const at = (ring: number, sector: number) => 1 + ring * sectors + (sector % sectors);
  for (let sector = 0; sector < sectors; sector++) {
    indices.push(0, at(0, sector + 1), at(0, sector));
    for (let ring = 0; ring + 1 < rings; ring++) {
      const [a, b] = [at(ring, sector), at(ring, sector + 1)];
      const [c, d] = [at(ring + 1, sector), at(ring + 1, sector + 1)];
      if (ring % 2 === 0) indices.push(a, b, c, b, d, c);
      else indices.push(a, d, c, a, b, d);
    }
  }
  return Uint32Array.from(indices);
}

/** Mean of the normals of the triangles round each vertex, by their area. */
function normalsOf(positions: Float32Array, indices: Uint32Array): Float32Array {
  const normals = new Float32Array(positions.length);
  const at = (vertex: number, axis: number) => positions[vertex * 3 + axis] ?? 0;
  for (let corner = 0; corner < indices.length; corner += 3) {
    const [a = 0, b = 0, c = 0] = indices.subarray(corner, corner + 3);
    const [ux, uy, uz] = [0, 1, 2].map((axis) => at(b, axis) - at(a, axis)) as Triple;
    const [vx, vy, vz] = [0, 1, 2].map((axis) => at(c, axis) - at(a, axis)) as Triple;
    const normal: Triple = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
    for (const vertex of [a, b, c]) {
      for (let axis = 0; axis < 3; axis++) {
        normals[vertex * 3 + axis] = (normals[vertex * 3 + axis] ?? 0) + (normal[axis] ?? 0);
      }
    }
  }
  for (let vertex = 0; vertex < normals.length; vertex += 3) {
    const length = Math.hypot(...normals.subarray(vertex, vertex + 3)) || 1;
    for (let axis = 0; axis < 3; axis++)
      normals[vertex + axis] = (normals[vertex + axis] ?? 0) / length;
  }
  return normals;
}

type Triple = [number, number, number];
