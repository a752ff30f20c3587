import type { FinishRef } from '../finishes/finish-ref.ts';
import type { Point } from '../format/common.ts';
import type { Emitter, Obstacle } from './built-room.ts';

/** A local frame: where it is, and three unit vectors at right angles; `out` = `right` x `up`. */
export interface Frame {
  origin: Point;
  right: Point;
  up: Point;
  out: Point;
}

/** A rectangle or polygon in the plane of a frame's `right` and `up`, facing `out`; [s, t] in metres. */
export interface PlaneOptions {
  /** Lightmap texels a metre; the builder's default for the kind of surface when left out. */
  density?: number;
  /** Shifts the finish's texture, metres. */
  uvOffset?: [number, number];
  /** Turns the finish's texture by a quarter. */
  uvTurned?: boolean;
}

export type Side = 'front' | 'back' | 'left' | 'right' | 'top' | 'bottom';

/**
 * Collects the surfaces of one room. Each call makes charts of its own, so that light never bleeds from one
 * plane to another.
 */
export interface MeshBuilder {
  /** A rectangle whose lower left corner is at [s, t] of the frame; `holes` are [s, t, width, height]. */
  rect(
    finish: FinishRef,
    frame: Frame,
    rect: [s: number, t: number, width: number, height: number],
    options?: PlaneOptions & { holes?: [number, number, number, number][] },
  ): void;
  /** A simple polygon, counter-clockwise as seen from its front, with holes (clockwise). */
  polygon(
    finish: FinishRef,
    frame: Frame,
    outline: [number, number][],
    options?: PlaneOptions & { holes?: [number, number][][] },
  ): void;
  /** A box centred on the frame: width along `right`, height along `up`, depth along `out`. */
  box(
    finish: FinishRef,
    frame: Frame,
    size: [width: number, height: number, depth: number],
    options?: PlaneOptions & { omit?: Side[] },
  ): void;
  /**
   * Any triangles that unfold into one chart: `chartUvs` in metres in the chart's own plane, from [0, 0];
   * `uvs` in metres. For reliefs, rock, turned legs.
   */
  patch(
    finish: FinishRef,
    patch: {
      positions: number[];
      normals: number[];
      uvs: number[];
      chartUvs: number[];
      indices: number[];
      density?: number;
    },
  ): void;
  /** A surface painted by an exhibit, rectangle as in `rect`. */
  face(
    exhibit: string,
    face: string,
    frame: Frame,
    rect: [s: number, t: number, width: number, height: number],
    options?: { finish?: FinishRef; density?: number },
  ): void;
  emitter(emitter: Emitter): void;
  obstacle(obstacle: Obstacle): void;
}
