import { badgesOf } from '#model/visits/badges.ts';
import { emptyProgress } from '#model/visits/progress.ts';
import type { Progress } from '#model/visits/progress.ts';
import { expect, test } from 'vitest';

const halls = [
  { id: 'long-march', goal: { exhibits: ['a', 'b'], quiz: 'corner' } },
  { id: 'bridges', goal: { exhibits: ['c'], quiz: null } },
];
const progress = (seen: string[], best?: number): Progress => ({
  ...emptyProgress(),
  seen,
  scores: best === undefined ? {} : { corner: { best, passed: best >= 0.6 } },
});

test('all halls: everything that every hall asks for, its test included', () => {
  const long = progress(['b', 'a', 'other'], 0.7);
  expect(badgesOf(halls, { 'long-march': long, bridges: progress(['c']) })).toEqual(['all-halls']);
  expect(badgesOf(halls, { 'long-march': long, bridges: progress([]) })).toEqual([]);
  expect(badgesOf(halls, { 'long-march': long })).toEqual([]);
  const failed = progress(['a', 'b'], 0.5);
  expect(badgesOf(halls, { 'long-march': failed, bridges: progress(['c']) })).toEqual([]);
});

test('full marks: nothing missed, in any hall; no badge for a host without halls', () => {
  expect(badgesOf(halls, { 'long-march': progress([], 1) })).toEqual(['full-marks']);
  expect(badgesOf(halls, { 'long-march': progress([], 0.99) })).toEqual([]);
  expect(badgesOf([], {})).toEqual([]);
});
