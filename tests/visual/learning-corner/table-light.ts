import { RandomStream } from '#host/bake/random.ts';
import type { RayCaster } from '#host/bake/ray-caster.ts';
import type { Thing } from './table-land.ts';

/** Rays towards the sky and towards the sun for each point. */
const skyRays = 40;
const sunRays = 12;
/** Half the angle that the sun fills, radians: a large soft lamp. */
const sunSize = 0.07;
const far = 6;
/** Off the surface, metres, so that it does not shade itself. */
const off = 0.0015;

const sun = normalised([-0.55, 0.5, -0.42]);
/** Share of what the sky gives that comes back from the land where the sky is hidden. */
const bounce = 0.28;

/** How brightly each point of a thing is lit, 0-1.5: soft sky all round and one low sun. */
export function lightOf(thing: Thing, rays: RayCaster): Float32Array {
  const { positions, normals } = thing;
  const count = positions.length / 3;
  const light = new Float32Array(count);
  const random = new RandomStream();
  for (let vertex = 0; vertex < count; vertex += 1) {
    random.seed(vertex * 2654435761);
    const normal = at(normals, vertex);
    const [x, y, z] = at(positions, vertex).map((value, axis) => value + (normal[axis] ?? 0) * off);
    if (x === undefined || y === undefined || z === undefined) continue;
    let open = 0;
    for (let ray = 0; ray < skyRays; ray += 1) {
      const [dx, dy, dz] = around(normal, (ray + random.next()) / skyRays, random.next());
      if (dy > 0 && !rays.cast(x, y, z, dx, dy, dz, far, true)) open += 0.6 + 0.4 * dy;
    }
    let lit = 0;
    const facing = Math.max(0, dot(normal, sun));
    for (let ray = 0; facing > 0 && ray < sunRays; ray += 1) {
      const [dx, dy, dz] = normalised([
        sun[0] + (random.next() - 0.5) * 2 * sunSize,
        sun[1] + (random.next() - 0.5) * 2 * sunSize,
        sun[2] + (random.next() - 0.5) * 2 * sunSize,
      ]);
      if (!rays.cast(x, y, z, dx, dy, dz, far, true)) lit += 1;
    }
    const sky = open / skyRays;
    light[vertex] = 0.42 * (sky + bounce * (1 - sky)) + 1.05 * facing * (lit / sunRays);
  }
  return light;
}

type Vector = readonly [number, number, number];

function at(values: ArrayLike<number>, index: number): Vector {
  return [values[index * 3] ?? 0, values[index * 3 + 1] ?? 0, values[index * 3 + 2] ?? 0];
}

/** A direction about a normal, more often near it (by the cosine); `a` and `b` in 0-1. */
function around(normal: Vector, a: number, b: number): Vector {
  const turn = 2 * Math.PI * a;
  const out = Math.sqrt(b);
  const up = Math.sqrt(1 - b);
  const side: Vector = Math.abs(normal[1]) < 0.9 ? [0, 1, 0] : [1, 0, 0];
  const first = normalised(cross(side, normal));
  const second = cross(normal, first);
  const [c, s] = [Math.cos(turn) * out, Math.sin(turn) * out];
  return [
    first[0] * c + second[0] * s + normal[0] * up,
    first[1] * c + second[1] * s + normal[1] * up,
    first[2] * c + second[2] * s + normal[2] * up,
  ];
}

function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function normalised([x, y, z]: Vector): Vector {
  const length = Math.hypot(x, y, z);
  return [x / length, y / length, z / length];
}
