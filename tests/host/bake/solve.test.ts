import { Worker } from 'node:worker_threads';
import type * as WorkerThreads from 'node:worker_threads';
import { prepareScene } from '#host/bake/prepare-scene.ts';
import { solve } from '#host/bake/solve.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ceilingPanel, coarse, litBox } from './box-room.ts';

let broken = false;
vi.mock('node:worker_threads', async (original) => {
  const real = await original<typeof WorkerThreads>();
  class Fragile extends real.Worker {
    constructor(script: URL) {
      super(broken ? new URL('file:///nowhere/bake-worker.js') : script);
    }
  }
  return { ...real, Worker: Fragile };
});

afterEach(() => {
  broken = false;
});

function scene() {
  const room = litBox([ceilingPanel(2, 1.5, 0.5, 0.5)]);
  const settings = { ...coarse, rays: 16 };
  return prepareScene([{ room, levels: {} }], { settings, openings: [], seed: 1 });
}

describe('solve', () => {
  it('gives the same light with threads and, where none can be started, without', async () => {
    expect(Worker.name).toBe('Fragile');
    const together = await solve(scene(), { bounces: 2 });
    broken = true;
    const alone = await solve(scene(), { bounces: 2 });
    expect(alone.direct).toEqual(together.direct);
    expect(alone.indirect).toEqual(together.indirect);
    expect(together.direct.some((value) => value > 0)).toBe(true);
  });
});
