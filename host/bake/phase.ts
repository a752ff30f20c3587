import type { BakeScene } from './bake-scene.ts';
import { directLight } from './direct-light.ts';
import { bounce, gather } from './gather.ts';
import { RayCaster } from './ray-caster.ts';
import { validate } from './validate.ts';

/** One step of a bake over all entries of a scene. */
export type Phase =
  { kind: 'validate' } | { kind: 'direct' } | { kind: 'gather' } | { kind: 'bounce'; pass: number };

/** Entries that a thread takes at a time. */
export const blockSize = 256;

const casters = new WeakMap<BakeScene, RayCaster>();

/**
 * Does blocks of a phase until none is left, `control[1]` says stop or `most` are done; `control[0]` counts the blocks
 * taken. Says whether there may be more to do.
 */
export function runPhase(
  scene: BakeScene,
  phase: Phase,
  control: Int32Array,
  most = Number.POSITIVE_INFINITY,
): boolean {
  const caster = casters.get(scene) ?? new RayCaster(scene.occluders);
  casters.set(scene, caster);
  for (let done = 0; done < most; done++) {
    const from = Atomics.add(control, 0, 1) * blockSize;
    if (from >= scene.count || Atomics.load(control, 1) !== 0) return false;
    const to = Math.min(scene.count, from + blockSize);
    switch (phase.kind) {
      case 'validate':
        validate(scene, caster, from, to);
        break;
      case 'direct':
        directLight(scene, caster, from, to);
        break;
      case 'gather':
        gather(scene, caster, from, to);
        break;
      case 'bounce':
        for (let set = 0; set < scene.sets; set++) bounce(scene, set, phase.pass, from, to);
        break;
    }
  }
  return true;
}
