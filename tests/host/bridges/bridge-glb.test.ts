import { bridgeGlb } from '#host/bridges/bridge-glb.ts';
import { bridges } from '#model/bridges/bridges.ts';
import { buildBridge } from '#model/bridges/build-bridge.ts';
import { orientBeam } from '#model/bridges/orient.ts';
import { validateBytes } from 'gltf-validator';
import { describe, expect, it } from 'vitest';

describe.each(Object.values(bridges))('$id as GLB', (spec) => {
  it('is valid and costs few draws', async () => {
    const bytes = await bridgeGlb(spec.id, buildBridge(spec));
    const report = await validateBytes(bytes);
    expect(report.issues.messages.filter((message) => message.severity === 0)).toEqual([]);
    expect(report.info.drawCallCount).toBeLessThanOrEqual(12);
    expect(bytes.byteLength).toBeLessThan(200_000);
  });
});

describe('orientBeam', () => {
  it('puts the ends of the unit box on the ends of the beam', () => {
    const from = [1, 2, 3] as [number, number, number];
    const to = [4, 8, 1] as [number, number, number];
    const { translation, rotation, scale } = orientBeam({
      from,
      to,
      section: [1, 1],
      material: 'steel',
      group: 'g',
    });
    const [x, y, z, w] = rotation;
    expect(Math.hypot(x, y, z, w)).toBeCloseTo(1);
    // The box's x axis, turned by the quaternion.
    const axis = [1 - 2 * (y * y + z * z), 2 * (x * y + w * z), 2 * (x * z - w * y)];
    const end = translation.map((value, index) => value + ((axis[index] ?? 0) * scale[0]) / 2);
    to.forEach((value, index) => expect(end[index]).toBeCloseTo(value));
  });
});
