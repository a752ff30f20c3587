import { callFor } from '#renderer/follow/call-for.ts';
import { expect, test } from 'vitest';
import { liveQuestion, toldQuestion } from '../room-fixtures.ts';

test('a question calls while it can be answered, and once when its result is there', () => {
  const fresh = { answered: false, seconds: 20, looked: false };
  expect(callFor(liveQuestion(), fresh)).toBe('answer');
  expect(callFor(liveQuestion(), { ...fresh, answered: true })).toBeNull();
  expect(callFor(liveQuestion(), { ...fresh, seconds: 0 })).toBeNull();
  expect(callFor(liveQuestion({ state: 'closed' }), fresh)).toBeNull();
  expect(callFor(toldQuestion(1, 3), { ...fresh, answered: true, seconds: 0 })).toBe('look');
  expect(callFor(toldQuestion(1, 3), { ...fresh, looked: true })).toBeNull();
});
