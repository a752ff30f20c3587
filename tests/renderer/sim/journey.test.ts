import { expect, test } from 'vitest';
import { beginJourney, idleJourney, stepJourney } from '#renderer/sim/journey.ts';
import { poseAt } from '#renderer/sim/pose.ts';
import { idleInput, stepWalk } from '#renderer/sim/walk.ts';

const start = () => poseAt({ floor: [0, 0], heading: 0 });

test('walks a path without leaps and arrives facing what one came for', () => {
  const pose = start();
  const state = idleJourney();
  const target = { floor: [4, -4] as [number, number], heading: 1, pitch: -0.1 };
  beginJourney(
    state,
    'walk',
    [
      [0, 0],
      [4, 0],
      [4, -4],
    ],
    target,
    false,
  );
  let fastest = 0;
  for (let frame = 0; frame < 1200 && state.active; frame += 1) {
    const { x, z } = pose;
    stepJourney(state, pose, 1 / 60);
    fastest = Math.max(fastest, Math.hypot(pose.x - x, pose.z - z) * 60);
  }
  expect(state.active).toBe(false);
  expect(fastest).toBeLessThan(1.8);
  expect(pose.x).toBeCloseTo(4, 1);
  expect(pose.z).toBeCloseTo(-4, 1);
  expect(pose.heading).toBeCloseTo(1, 1);
  expect(pose.pitch).toBeCloseTo(-0.1, 1);
});

test('a fade is dark when the visitor is moved', () => {
  const pose = start();
  const state = idleJourney();
  beginJourney(state, 'fade', [], { floor: [9, 9], heading: 2 }, false);
  let darkest = 1;
  for (let frame = 0; frame < 200 && state.active; frame += 1) {
    const before = pose.x;
    const light = stepJourney(state, pose, 1 / 60);
    // Moved only in the dark.
    expect(pose.x === before || light < 0.2).toBe(true);
    darkest = Math.min(darkest, light);
  }
  expect(darkest).toBeLessThan(0.1);
  expect(pose).toMatchObject({ x: 9, z: 9, heading: 2 });
});

test('keys move along the heading and stop softly', () => {
  const pose = start();
  const motion = { vx: 0, vz: 0, spin: 0 };
  const input = idleInput();
  const barriers = { segments: new Float32Array(0), count: 0 };
  input.forward = 1;
  for (let frame = 0; frame < 60; frame += 1) stepWalk(pose, motion, input, barriers, 1 / 60);
  expect(pose.z).toBeLessThan(-1.2);
  expect(pose.x).toBeCloseTo(0);
  input.forward = 0;
  let frames = 0;
  while (stepWalk(pose, motion, input, barriers, 1 / 60) && frames < 300) frames += 1;
  expect(frames).toBeGreaterThan(5);
  expect(frames).toBeLessThan(120);
});
