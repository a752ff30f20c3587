import type { Barriers } from '#renderer/sim/collide.ts';
import { makeTeleportArc, throwArc } from '#renderer/xr/teleport-arc.ts';
import { bringHeadTo, readTurnStick, turnAboutHead } from '#renderer/xr/turn.ts';
import { describe, expect, it } from 'vitest';

/** A room from -5 to 5 with a table from 2 to 3. */
function barriers(): Barriers {
  const box = (a: number, b: number, c: number, d: number) => [
    a,
    b,
    c,
    b,
    c,
    b,
    c,
    d,
    c,
    d,
    a,
    d,
    a,
    d,
    a,
    b,
  ];
  const segments = Float32Array.from([...box(-5, -5, 5, 5), ...box(2, -0.5, 3, 0.5)]);
  return { segments, count: segments.length / 4 };
}
const inside = (x: number, z: number) => Math.abs(x) < 5 && Math.abs(z) < 5;
const hand = { x: 0, y: 1.2, z: 0 };

describe('throwArc', () => {
  it('lands on the free floor where the parabola meets it', () => {
    const arc = makeTeleportArc();
    throwArc(arc, hand, { x: 0, y: 0, z: -1 }, barriers(), inside);
    expect(arc.valid).toBe(true);
    expect(arc.z).toBeCloseTo(-7 * Math.sqrt((2 * 1.2) / 9.81), 4);
    expect(arc.points[(arc.count - 1) * 3 + 1]).toBe(0);
  });

  it('refuses a wall, furniture, and spots too near a wall', () => {
    const arc = makeTeleportArc();
    throwArc(arc, { x: 0, y: 1.6, z: -4 }, { x: 0, y: 0.3, z: -0.95 }, barriers(), inside);
    expect(arc.valid).toBe(false);
    expect(arc.z).toBeGreaterThan(-5.001);
    throwArc(arc, hand, { x: 0.8, y: -0.6, z: 0 }, barriers(), inside);
    expect(arc.valid).toBe(true);
    throwArc(arc, hand, { x: 1, y: -0.2, z: 0 }, barriers(), inside);
    expect(arc.valid).toBe(false);
    throwArc(arc, { x: 0, y: 1.2, z: -4.3 }, { x: 0, y: -0.9, z: -0.43 }, barriers(), inside);
    expect(arc.valid).toBe(false);
  });

  it('finds nothing when thrown straight up out of reach, and nothing is left over from before', () => {
    const arc = makeTeleportArc();
    throwArc(arc, hand, { x: 0, y: 0, z: -1 }, barriers(), inside);
    throwArc(arc, { x: 0, y: 9, z: 0 }, { x: 0, y: 1, z: 0 }, barriers(), inside);
    expect(arc.valid).toBe(false);
  });
});

describe('turnAboutHead', () => {
  it('keeps the head where it is to the millimetre, through many turns', () => {
    const origin = { x: 3, z: -2, heading: 0.4 };
    // The head in the play space: it stays the same there, because the visitor does not move.
    const local = { x: 0.7, z: 0.3 };
    const headX = () =>
      origin.x + local.x * Math.cos(origin.heading) + local.z * Math.sin(origin.heading);
    const headZ = () =>
      origin.z - local.x * Math.sin(origin.heading) + local.z * Math.cos(origin.heading);
    const [x, z] = [headX(), headZ()];
    for (let turn = 0; turn < 24; turn++) turnAboutHead(origin, headX(), headZ(), Math.PI / 6);
    expect(Math.hypot(headX() - x, headZ() - z)).toBeLessThan(0.001);
    expect(origin.heading).toBeCloseTo(0.4 + 4 * Math.PI);
    bringHeadTo(origin, headX(), headZ(), 1, 1);
    expect([headX(), headZ()].map((value) => Math.round(value * 1e6) / 1e6)).toEqual([1, 1]);
  });

  it('turns once for each push of the stick', () => {
    const stick = { pushed: false };
    expect([0.2, 0.8, 0.9, 0.5, 0.1, -0.9].map((x) => readTurnStick(stick, x))).toEqual([
      0, -1, 0, 0, 0, 1,
    ]);
  });
});
