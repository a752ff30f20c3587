import { expect, test } from 'vitest';
import {
  packTrack,
  poseOnTrack,
  thinning,
  thinTrack,
  unpackTrack,
  type TrackPose,
} from '#model/live/pose-track.ts';

/** A guide who walks a bend, stands a while, turns to a picture, and goes on: ten poses a second. */
function walk(): TrackPose[] {
  return Array.from({ length: 900 }, (_, index) => {
    const t = index * 100;
    const seconds = index / 10;
    const walking = Math.min(seconds, 30) + Math.max(0, seconds - 60);
    const turned = Math.min(1, Math.max(0, (seconds - 40) / 3));
    return {
      t,
      x: 4 * Math.sin(walking / 12),
      z: -walking * 0.4,
      heading: 3 + walking / 12 + turned,
      pitch: 0.1 * Math.sin(walking / 5),
    };
  });
}

test('a way is thinned to a tenth, and nowhere farther off than it may be', () => {
  const whole = walk();
  const thin = thinTrack(whole);
  expect(thin.length).toBeLessThan(whole.length / 10);
  expect(thin[0]).toEqual(whole[0]);
  expect(thin.at(-1)).toEqual(whole.at(-1));
  const now = { x: 0, z: 0, heading: 0, pitch: 0 };
  for (const { t, x, z, heading, pitch } of whole) {
    poseOnTrack(thin, t, now);
    expect(Math.hypot(x - now.x, z - now.z)).toBeLessThanOrEqual(thinning.metres);
    expect(Math.abs(heading - now.heading)).toBeLessThanOrEqual(thinning.radians + 1e-9);
    expect(Math.abs(pitch - now.pitch)).toBeLessThanOrEqual(thinning.radians + 1e-9);
  }
});

test('somebody who stands still takes two poses however long they do', () => {
  const still = Array.from({ length: 5000 }, (_, index) => ({
    t: index * 100,
    x: 1,
    z: 2,
    heading: 3,
    pitch: 0,
  }));
  expect(thinTrack(still)).toHaveLength(2);
  expect(thinTrack([])).toEqual([]);
  expect(thinTrack(still.slice(0, 1))).toHaveLength(1);
});

test('packed and unpacked a way is the same to a thousandth, however long it is', () => {
  const poses = walk();
  const packed = packTrack(poses);
  expect(packed.every(Number.isInteger)).toBe(true);
  const back = unpackTrack(packed);
  expect(back).toHaveLength(poses.length);
  back?.forEach((pose, index) => {
    const was = poses[index];
    expect(pose.t).toBe(was?.t);
    for (const key of ['x', 'z', 'heading', 'pitch'] as const)
      expect(Math.abs(pose[key] - (was?.[key] ?? NaN))).toBeLessThanOrEqual(0.0005001);
  });
});

test('a minute of guiding is under 8 KB of JSON', () => {
  const minute = walk().slice(0, 600);
  expect(JSON.stringify(packTrack(thinTrack(minute))).length).toBeLessThan(8000);
});

test.each([[[1]], [[1, 2, 3, 4]], [[-1, 0, 0, 0, 0]], [[5, 0, 0, 0, 0, -1, 0, 0, 0, 0]]])(
  '%j are no packed poses',
  (numbers) => expect(unpackTrack(numbers)).toBeUndefined(),
);

test('before the beginning and after the end one stands, and headings take the short way', () => {
  const track = [
    { t: 1000, x: 0, z: 0, heading: 3, pitch: 0 },
    { t: 2000, x: 1, z: 2, heading: -3, pitch: 0.2 },
  ];
  const now = { x: 9, z: 9, heading: 9, pitch: 9 };
  poseOnTrack(track, 0, now);
  expect(now).toEqual({ x: 0, z: 0, heading: 3, pitch: 0 });
  poseOnTrack(track, 1500, now);
  expect(now.x).toBeCloseTo(0.5);
  expect(now.heading).toBeCloseTo(Math.PI, 2);
  poseOnTrack(track, 99_999, now);
  expect(now).toMatchObject({ x: 1, z: 2, pitch: 0.2 });
  poseOnTrack([], 5, now);
  expect(now).toMatchObject({ x: 1, z: 2 });
});

test('whoever was put elsewhere through the dark does not fly there', () => {
  const track = [
    { t: 0, x: 0, z: 0, heading: 0, pitch: 0 },
    { t: 100, x: 30, z: 0, heading: 0, pitch: 0 },
  ];
  const now = { x: 0, z: 0, heading: 0, pitch: 0 };
  poseOnTrack(track, 99, now);
  expect(now.x).toBe(0);
  poseOnTrack(track, 100, now);
  expect(now.x).toBe(30);
});
