import type { FinishRef } from '../finishes/finish-ref.ts';

/** One charted piece of a room before charts are packed. Arrays of numbers, three or two a vertex. */
export interface Surface {
  finish: FinishRef;
  positions: number[];
  normals: number[];
  /** Metres, or 0-1 for a face. */
  uvs: number[];
  /** Metres in the chart's own plane, from [0, 0] to `extent`. */
  chartUvs: number[];
  extent: [number, number];
  indices: number[];
  /** Texels a metre. */
  density: number;
  face?: { exhibit: string; name: string; size: [number, number] };
}
