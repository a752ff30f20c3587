import type { Point } from '#model/format/common.ts';
import type { Occluders } from './occluders.ts';
import type { Rectangle } from './spherical-rectangle.ts';

/** A source of light, ready to be sampled. `set` is the group whose light it is summed in. */
export type PreparedEmitter = {
  room: number;
  set: number;
  /** Linear RGB: radiance of an area; irradiance / pi that a spot gives, at its target, to a surface facing it. */
  colour: Point;
  /** Shadow rays a texel where its light is strong. */
  samples: number;
  /** A sphere around what shines. */
  centre: Point;
  reach: number;
} & (
  | ({ kind: 'area' } & Rectangle)
  | {
      kind: 'spot';
      axis: Point;
      /** Two unit vectors across the axis. */
      across: [Point, Point];
      radius: number;
      /** Cosines of the outer and the inner edge of the soft cone. */
      outer: number;
      inner: number;
      /** Squared distance to the target, metres. */
      reference: number;
    }
);

/** An opening through which rooms see each other: an upright rectangle, from the floor up. */
export interface Opening {
  rooms: [number, number];
  /** Its middle on the floor plan, and unit vectors along it and through it. */
  middle: [x: number, z: number];
  along: [x: number, z: number];
  through: [x: number, z: number];
  half: number;
  top: number;
}

/** How finely light is sampled. */
interface Sampling {
  rays: number;
  /** Rays a texel of a neighbouring room. */
  neighbourRays: number;
  /** Light that a ray brings in, irradiance / pi, is cut off here: single bright texels make blotches. */
  brightest: number;
}

/** Everything that the phases of a bake read and write; arrays are shared between threads. */
export interface BakeScene {
  occluders: Occluders;
  /** Entries of room 0, the one that is baked, come first. */
  ownCount: number;
  count: number;
  sets: number;
  /** Sub-samples that are not inside something, 0-9; `points` holds these first. */
  counts: Uint8Array;
  points: Float32Array;
  normals: Float32Array;
  /** Linear RGB, 3 an entry. */
  albedo: Float32Array;
  rooms: Int32Array;
  grids: { width: number; height: number; lookup: Int32Array }[];
  emitters: PreparedEmitter[];
  openings: Opening[];
  sampling: Sampling;
  seed: number;
  /** Irradiance / pi straight from the emitters: [set][entry][rgb]. */
  direct: Float32Array;
  /** The same from other surfaces, after the last and the present bounce. */
  indirect: [Float32Array, Float32Array];
  /** Entry that each ray of each entry met; -1 = nothing, -2 = the back of something. */
  hits: Int32Array;
  /** How open each entry is towards the room above it, 0-1. */
  openness: Float32Array;
}

/** Index in `hits` of an entry's first ray, and how many it has. */
export function raysOf(scene: BakeScene, entry: number): { first: number; count: number } {
  const { rays, neighbourRays } = scene.sampling;
  return entry < scene.ownCount
    ? { first: entry * rays, count: rays }
    : {
        first: scene.ownCount * rays + (entry - scene.ownCount) * neighbourRays,
        count: neighbourRays,
      };
}
