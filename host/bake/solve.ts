import { fillLookups } from './lookup.ts';
import type { PreparedScene } from './prepare-scene.ts';
import { openPool } from './worker-pool.ts';

export interface SolveOptions {
  bounces: number;
  /** Share done, 0-1. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

/** Light of every entry, irradiance / pi: `direct` and `indirect` are [set][entry][rgb]. */
export interface Solution {
  direct: Float32Array;
  indirect: Float32Array;
}

/**
 * Computes direct light and bounces for every entry of a scene.
 *
 * @throws the reason of `signal` when it is aborted.
 */
export async function solve(
  { scene, grids }: PreparedScene,
  { bounces, onProgress = () => {}, signal }: SolveOptions,
): Promise<Solution> {
  const pool = openPool(scene, signal);
  // Weights of the phases in the whole, as measured on rooms of the opening halls.
  const step = (start: number, weight: number) => (share: number) =>
    onProgress(start + weight * share);
  try {
    await pool.run({ kind: 'validate' }, step(0, 0.03));
    fillLookups(scene, grids);
    await pool.run({ kind: 'direct' }, step(0.03, 0.5));
    await pool.run({ kind: 'gather' }, step(0.53, 0.42));
    for (let pass = 0; pass < bounces; pass++) {
      await pool.run(
        { kind: 'bounce', pass },
        step(0.95 + (0.05 * pass) / bounces, 0.05 / bounces),
      );
    }
  } finally {
    await pool.close();
  }
  return { direct: scene.direct, indirect: scene.indirect[(bounces + 1) % 2] ?? scene.indirect[0] };
}
