import { answerStand } from '#renderer/answer/answer-stand.ts';
import { expect, test } from 'vitest';
import { follower, liveQuestion, liveResult } from '../room-fixtures.ts';

const question = liveQuestion();
const sent = (outcome: 'sending' | 'kept' | 'double' | 'late' | 'unknown-round') => ({
  answer: { round: 1, outcome },
  you: follower(),
});
const nothing = { answer: null, you: follower() };

test('is open until the time is over by this page’s clock, whatever the room says', () => {
  expect(answerStand(nothing, question, 12)).toMatchObject({ open: true, done: false, word: null });
  expect(answerStand(nothing, question, 0)).toMatchObject({ open: false, word: 'closed' });
  const closed = liveQuestion({ state: 'closed' });
  expect(answerStand(nothing, closed, 12)).toMatchObject({ open: false, word: 'closed' });
});

test('says what became of the answer', () => {
  for (const [outcome, word, done] of [
    ['sending', 'sending', true],
    ['kept', 'kept', true],
    ['double', 'answered', true],
    ['late', 'late', true],
    ['unknown-round', 'late', false],
  ] as const)
    expect(answerStand(sent(outcome), question, 5)).toMatchObject({ word, done });
  // An answer to the question before is none to this one.
  const next = liveQuestion({ round: 2 });
  expect(answerStand(sent('kept'), next, 5)).toMatchObject({ word: null, done: false });
});

test('knows after a new connection that one has answered', () => {
  const again = { answer: null, you: follower({ answered: 1 }) };
  expect(answerStand(again, question, 5)).toMatchObject({ done: true, word: 'answered' });
});

test('judges only what the room has judged', () => {
  const told = liveQuestion({ state: 'revealed', result: liveResult });
  const scored = (round: number, right: boolean | null) => ({
    answer: null,
    you: follower({
      score: { asked: 1, answered: 1, right: 1, team: null, rounds: [{ round, right }] },
    }),
  });
  expect(answerStand(scored(1, true), told, 0)).toMatchObject({
    verdict: 'judgedRight',
    word: null,
  });
  expect(answerStand(scored(1, false), told, 0).verdict).toBe('judgedWrong');
  expect(answerStand(scored(1, null), told, 0).verdict).toBe('unanswered');
  const late = { ...scored(1, null), answer: { round: 1, outcome: 'late' as const } };
  expect(answerStand(late, told, 0).verdict).toBe('late');
  // The score of the question before may still be the latest one.
  expect(answerStand(scored(0, true), told, 0).verdict).toBeNull();
  expect(answerStand(scored(1, true), question, 3).verdict).toBeNull();
});
