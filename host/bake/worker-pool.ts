import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { BakeScene } from './bake-scene.ts';
import { blockSize, runPhase } from './phase.ts';
import type { Phase } from './phase.ts';
import { sharedInts } from './shared-arrays.ts';

export interface WorkerPool {
  /** Does one phase over all entries; `onProgress` hears the share that is done, 0-1. */
  run: (phase: Phase, onProgress: (share: number) => void) => Promise<void>;
  close: () => Promise<void>;
}

/** What a worker is told. */
export type WorkerMessage =
  { kind: 'scene'; scene: BakeScene; control: Int32Array } | { kind: 'phase'; phase: Phase };

/**
 * Threads for one scene, one a core. They take blocks of entries off a shared counter, so a slow block never keeps
 * the others waiting; aborting `signal` makes them stop after the block in hand.
 */
export function openPool(scene: BakeScene, signal?: AbortSignal): WorkerPool {
  const blocks = Math.ceil(scene.count / blockSize);
  const control = sharedInts(2);
  const abort = () => void Atomics.store(control, 1, 1);
  signal?.addEventListener('abort', abort);
  const size = Math.max(1, Math.min(availableParallelism(), Math.floor(blocks / 8)));
  const script = workerScript();
  const workers = Array.from({ length: script && size > 1 ? size : 0 }, () => {
    const worker = new Worker(script ?? '');
    worker.postMessage({ kind: 'scene', scene, control } satisfies WorkerMessage);
    return worker;
  });

  const done = (worker: Worker) =>
    new Promise<void>((resolve, reject) => {
      const settle = (act: () => void) => {
        worker.off('message', onMessage);
        worker.off('error', onError);
        worker.off('exit', onExit);
        act();
      };
      const onMessage = () => settle(resolve);
      const onError = (error: unknown) => settle(() => reject(error));
      const onExit = (code: number) =>
        settle(() => reject(new Error(`a thread of the bake ended early (${code})`)));
      worker.on('message', onMessage);
      worker.on('error', onError);
      worker.on('exit', onExit);
    });

  return {
    run: async (phase, onProgress) => {
      signal?.throwIfAborted();
      Atomics.store(control, 0, 0);
      if (workers.length === 0) {
        while (runPhase(scene, phase, control, 4)) {
          onProgress(Math.min(1, Atomics.load(control, 0) / blocks));
          await setImmediate();
        }
      } else {
        const told = () => onProgress(Math.min(1, Atomics.load(control, 0) / blocks));
        const timer = setInterval(told, 200);
        try {
          const all = workers.map((worker) => done(worker));
          for (const worker of workers) {
            worker.postMessage({ kind: 'phase', phase } satisfies WorkerMessage);
          }
          await Promise.all(all);
        } finally {
          clearInterval(timer);
        }
      }
      signal?.throwIfAborted();
      onProgress(1);
    },
    close: async () => {
      signal?.removeEventListener('abort', abort);
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/**
 * The thread's script: beside this file as it was written, or where the desktop program's bundle has it. Where there
 * is none the work is done here, in small pieces.
 */
function workerScript(): URL | undefined {
  const written = new URL('./bake-worker.ts', import.meta.url);
  const bundled = ['bake-worker.js', '../bake-worker.js'];
  return [written, ...bundled.map((place) => new URL(place, written))].find(
    (url) => url.protocol === 'file:' && existsSync(url),
  );
}
