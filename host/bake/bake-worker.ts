import { parentPort } from 'node:worker_threads';
import type { BakeScene } from './bake-scene.ts';
import { runPhase } from './phase.ts';
import type { WorkerMessage } from './worker-pool.ts';

/** The thread's side of the pool: keeps the scene, does phases, says when each is done. */
let scene: BakeScene | undefined;
let control = new Int32Array(2);

parentPort?.on('message', (message: WorkerMessage) => {
  if (message.kind === 'scene') {
    ({ scene, control } = message as { scene: BakeScene; control: Int32Array<ArrayBuffer> });
    return;
  }
  if (scene) runPhase(scene, message.phase, control);
  parentPort?.postMessage('done');
});
