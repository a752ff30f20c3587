import { expect, test } from 'vitest';
import { emptyProgress, mergeProgress, type Progress } from '#model/visits/progress.ts';

const a: Progress = {
  ...emptyProgress(),
  seen: ['x', 'y'],
  rooms: ['one'],
  scores: { q: { best: 0.5, passed: false }, only: { best: 1, passed: true } },
  resume: { room: 'one' },
};
const b: Progress = {
  ...emptyProgress(),
  seen: ['y', 'z'],
  scores: { q: { best: 0.7, passed: true } },
  toursFinished: ['main'],
  certificate: true,
};

test('two hosts’ progress becomes one: union of what was seen, best scores', () => {
  expect(mergeProgress(a, b)).toEqual({
    seen: ['x', 'y', 'z'],
    rooms: ['one'],
    scores: { q: { best: 0.7, passed: true }, only: { best: 1, passed: true } },
    toursFinished: ['main'],
    certificate: true,
    resume: { room: 'one' },
  });
});

test('what was seen does not depend on the order of merging, and merging twice changes nothing', () => {
  const [ab, ba] = [mergeProgress(a, b), mergeProgress(b, a)];
  expect(ab.seen.toSorted()).toEqual(ba.seen.toSorted());
  expect(ab.scores).toEqual(ba.scores);
  expect(mergeProgress(ab, b)).toEqual(ab);
});
