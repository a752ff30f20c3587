import { expect, test } from 'vitest';
import { findNear } from '#renderer/sim/near.ts';
import { poseAt } from '#renderer/sim/pose.ts';
import { measureFrame, startQuality } from '#renderer/sim/quality.ts';
import { castRay, noHit } from '#renderer/sim/target.ts';
import type { Target } from '#renderer/sim/target.ts';

const board = (exhibit: string, x: number, z: number): Target => ({
  exhibit,
  room: 'one',
  centre: [x, 1.5, z],
  right: [1, 0, 0],
  up: [0, 1, 0],
  out: [0, 0, 1],
  half: [0.5, 0.7],
});
const targets = [board('a', 0, -4), board('b', 2, -4)];
const wall = { segments: Float32Array.from([-5, -3, 5, -3]), count: 1 };
const open = { segments: new Float32Array(0), count: 0 };

test('a ray meets the exhibit before it, not the one behind a wall', () => {
  const hit = noHit();
  castRay(hit, 0, 1.6, 0, 0, 0, -1, targets, open);
  expect(hit.exhibit).toBe('a');
  castRay(hit, 0, 1.6, 0, 0, 0, -1, targets, wall);
  expect(hit.exhibit).toBeNull();
  castRay(hit, 0, 1.6, -8, 0, 0, 1, targets, open);
  expect(hit.exhibit).toBeNull();
});

test('a ray that goes down finds the floor, but not behind a wall', () => {
  const hit = noHit();
  castRay(hit, 0, 1.6, 0, 0, -Math.SQRT1_2, -Math.SQRT1_2, [], wall);
  expect(hit).toMatchObject({ onFloor: true, floorX: 0 });
  expect(hit.floorZ).toBeCloseTo(-1.6);
  castRay(hit, 0, 1.6, 0, 0, -0.3, -Math.sqrt(1 - 0.09), [], wall);
  expect(hit.onFloor).toBe(false);
});

test('near is kept until one has clearly gone', () => {
  const pose = poseAt({ floor: [0, -2], heading: 0 });
  expect(findNear(pose, 'one', targets, null)).toBe('a');
  pose.z = -1.4;
  expect(findNear(pose, 'one', targets, null)).toBeNull();
  expect(findNear(pose, 'one', targets, 'a')).toBe('a');
  pose.z = -0.5;
  expect(findNear(pose, 'one', targets, 'a')).toBeNull();
  pose.z = -2;
  pose.heading = Math.PI;
  expect(findNear(pose, 'one', targets, 'a')).toBeNull();
});

test('quality falls when frames are slow and rises only after a calm while', () => {
  const state = startQuality(2);
  const feed = (milliseconds: number, frames: number) => {
    for (let frame = 0; frame < frames; frame += 1) measureFrame(state, milliseconds);
  };
  feed(40, 45);
  expect(state.step).toBe(1);
  feed(8, 45 * 3);
  expect(state.step).toBe(1);
  feed(8, 45 * 3);
  expect(state.step).toBe(2);
  feed(18, 450);
  expect(state.step).toBe(2);
  feed(5000, 100);
  expect(state.step).toBe(2);
});
