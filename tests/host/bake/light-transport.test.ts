import { RayCaster } from '#host/bake/ray-caster.ts';
import { fillLookups } from '#host/bake/lookup.ts';
import { runPhase } from '#host/bake/phase.ts';
import type { Phase } from '#host/bake/phase.ts';
import { prepareScene } from '#host/bake/prepare-scene.ts';
import type { PreparedScene } from '#host/bake/prepare-scene.ts';
import { sharedInts } from '#host/bake/shared-arrays.ts';
import { subSamples } from '#host/bake/texel-grid.ts';
import { describe, expect, it } from 'vitest';
import type { BuiltRoom } from '#model/geometry/built-room.ts';
import { ceilingPanel, coarse, litBox } from './box-room.ts';

function prepared(room: BuiltRoom, settings = coarse): PreparedScene {
  return prepareScene([{ room, levels: {} }], { settings, openings: [], seed: 3 });
}

/** Every texel, few rays: where all light is the same, there is no noise. */
const everyTexel = { ...coarse, scale: 1, rays: 24 };

function run({ scene }: PreparedScene, phase: Phase): void {
  runPhase(scene, phase, sharedInts(2));
}

/** Form factor of a rectangle, over its centre, to a facing point `height` away (Hamilton and Morgan, 1952). */
function formFactor(halfX: number, halfZ: number, height: number): number {
  const a = halfX / height;
  const b = halfZ / height;
  const part = (p: number, q: number) =>
    (p / Math.sqrt(1 + p * p)) * Math.atan(q / Math.sqrt(1 + p * p));
  return (2 / Math.PI) * (part(a, b) + part(b, a));
}

describe('direct light', () => {
  it.each([
    ['a square', 0.5, 0.5],
    ['a long strip', 1.4, 0.05],
    ['a large sky', 1.9, 1.4],
  ])('under %s is what the form factor says', (_, halfX, halfZ) => {
    const height = 2.98;
    const scene = prepared(litBox([ceilingPanel(2, 1.5, halfX, halfZ)]));
    run(scene, { kind: 'validate' });
    run(scene, { kind: 'direct' });
    const { points, normals, direct, counts } = scene.scene;
    const found: number[] = [];
    for (let entry = 0; entry < scene.scene.count; entry++) {
      const at = entry * subSamples * 3;
      const near = Math.hypot((points[at] ?? 0) - 2, (points[at + 2] ?? 0) - 1.5) < 0.2;
      const floor = (normals[entry * 3 + 1] ?? 0) > 0.9 && (points[at + 1] ?? 1) < 0.01;
      if (near && floor && counts[entry]) found.push(direct[entry * 3 + 1] ?? 0);
    }
    expect(found.length).toBeGreaterThan(3);
    const mean = found.reduce((sum, value) => sum + value, 0) / found.length;
    expect(mean / formFactor(halfX, halfZ, height)).toBeCloseTo(1, 1);
  });
});

describe('bounces', () => {
  it('in a closed room lit evenly lose and gain nothing: a furnace', () => {
    const scene = prepared(
      litBox([], { fittings: [{ kind: 'bench', floor: [2, 1.5], length: 1.2 }] }),
      everyTexel,
    );
    run(scene, { kind: 'validate' });
    fillLookups(scene.scene, scene.grids);
    run(scene, { kind: 'gather' });
    scene.scene.direct.fill(1);
    scene.scene.albedo.fill(0.5);
    for (let pass = 0; pass < 3; pass++) run(scene, { kind: 'bounce', pass });
    const [last] = scene.scene.indirect;
    const values = [...scene.scene.counts].flatMap((count, entry) =>
      count > 0 ? [last[entry * 3] ?? 0] : [],
    );
    // 1/2 + 1/4 + 1/8, wherever one stands; a leak would lose light, a wrong look-up find some.
    const off = values.filter((value) => Math.abs(value - 0.875) > 0.03);
    expect(off.length / values.length).toBeLessThan(0.02);
    expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBeCloseTo(0.875, 2);
  });

  it('need rays that stay in the room: none gets out, few meet a back', () => {
    const scene = prepared(litBox([]), everyTexel);
    run(scene, { kind: 'validate' });
    fillLookups(scene.scene, scene.grids);
    run(scene, { kind: 'gather' });
    const { hits } = scene.scene;
    expect(hits.filter((hit) => hit === -1).length / hits.length).toBeLessThan(0.002);
    expect(hits.filter((hit) => hit === -2).length / hits.length).toBeLessThan(0.01);
    expect(new RayCaster(scene.scene.occluders).cast(2, 1, 1.5, 0, 1, 0, 9, false)).toBe(true);
  });
});
