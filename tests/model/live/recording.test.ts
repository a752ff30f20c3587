import { expect, test } from 'vitest';
import { packTrack } from '#model/live/pose-track.ts';
import { joinParts } from '#model/live/recording.ts';

const pose = (t: number) => ({ t, x: t / 1000, z: 0, heading: 0, pitch: 0 });
const step = (at: number, id: string) => ({ kind: 'step' as const, at, tour: 'main', step: id });

test('parts are joined in order, marks by time', () => {
  const { recorded, broken } = joinParts([
    { poses: packTrack([pose(0), pose(900)]), marks: [step(500, 'b')] },
    { poses: packTrack([pose(1000)]), marks: [step(400, 'a')] },
    { poses: [], marks: [] },
  ]);
  expect(broken).toBe(0);
  expect(recorded.track.map(({ t }) => t)).toEqual([0, 900, 1000]);
  expect(recorded.marks.map((mark) => mark.at)).toEqual([400, 500]);
});

test('a part that can not be read, or goes back in time, is left out and counted', () => {
  const { recorded, broken } = joinParts([
    { poses: packTrack([pose(5000)]), marks: [] },
    { poses: [1, 2], marks: [] },
    { poses: packTrack([pose(1000)]), marks: [] },
    { poses: packTrack([pose(6000)]), marks: [] },
  ]);
  expect(broken).toBe(2);
  expect(recorded.track.map(({ t }) => t)).toEqual([5000, 6000]);
});
