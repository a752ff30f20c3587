import type { FinishRef } from '../finishes/finish-ref.ts';
import type { FloorPoint, Point } from '../format/common.ts';
import type { BuiltLand } from '../outdoors/build-land.ts';

/** Triangles that share one finish; everything in world coordinates, metres. */
export interface BuiltMesh {
  finish: FinishRef;
  positions: Float32Array;
  normals: Float32Array;
  /** Metres along the surface, not divided by any tile size. */
  uvs: Float32Array;
  /** 0-1 in the room's lightmap. */
  lightUvs: Float32Array;
  indices: Uint32Array;
}

/** A surface that an exhibit paints: `uvs` run 0-1, left to right and bottom to top. */
export interface BuiltFace extends BuiltMesh {
  exhibit: string;
  /** Which of the exhibit's faces: `front`, `label` … */
  face: string;
  /** Width and height in metres. */
  size: [number, number];
}

/** A rectangle of the lightmap that one surface owns, in texels, gutter excluded. */
export interface Chart {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Lights are calibrated by group, so that a wall comes out equally bright in every room. */
export type EmitterGroup = 'washer' | 'cove' | 'accent' | 'daylight' | 'lamp';

/** A source of light for the bake. Nothing of it is drawn: its visible fitting is geometry. */
export type Emitter =
  | {
      kind: 'area';
      group: EmitterGroup;
      /** Centre, and half of each side as vectors; light leaves on the side of `u` x `v`. */
      centre: Point;
      u: Point;
      v: Point;
      kelvin: number;
      /** Relative to others of its group. */
      power: number;
    }
  | {
      kind: 'spot';
      group: EmitterGroup;
      position: Point;
      target: Point;
      /** Half angle of the nominal cone, radians. */
      angle: number;
      /** Radius of the luminous disc, metres. */
      radius: number;
      kelvin: number;
      power: number;
    };

/** Something one can't walk through: a convex footprint between two heights. */
export interface Obstacle {
  footprint: FloorPoint[];
  bottom: number;
  top: number;
}

/** A room as triangles, ready to be drawn, lit and walked in. */
export interface BuiltRoom {
  id: string;
  meshes: BuiltMesh[];
  faces: BuiltFace[];
  /** Texels. */
  lightmap: { width: number; height: number };
  charts: Chart[];
  emitters: Emitter[];
  obstacles: Obstacle[];
  /** The land around a room in the open; no part of the bake. */
  land?: BuiltLand;
}
