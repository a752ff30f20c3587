import type { RoomMessage, RoomSnapshot } from '#model/live/room-messages.ts';
import { firstView, hear } from '#renderer/live/room-view.ts';
import { secondsLeft } from '#renderer/live/seconds-left.ts';
import { expect, test } from 'vitest';
import { follower, liveQuestion, roomSnapshot, toldQuestion } from '../room-fixtures.ts';

const { until: _, ...question } = liveQuestion({ left: 30_000 });
const told = (more: Partial<RoomSnapshot>): RoomMessage => ({
  kind: 'snapshot',
  you: follower(),
  snapshot: roomSnapshot(more),
});
const snapshot = (left: number) => told({ question: { ...question, left } });
const leftAt = (view: typeof firstView, now: number) =>
  view.scene?.question && secondsLeft(view.scene.question, now);

test('time runs from when the question was told, whenever somebody comes to look', () => {
  const { view } = hear(firstView, snapshot(30_000), 1000);
  expect(leftAt(view, 1000)).toBe(30);
  expect(leftAt(view, 21_000)).toBe(10);
  expect(leftAt(view, 99_000)).toBe(0);
});

test('counts of answers leave the clock alone; after a new connection it is set anew', () => {
  const first = hear(firstView, snapshot(30_000), 0).view;
  const counted = hear(first, { kind: 'count', round: 1, answered: 3 }, 5000).view;
  expect(counted.scene?.question?.answered).toBe(3);
  expect(leftAt(counted, 5000)).toBe(25);
  const again = hear(counted, snapshot(12_000), 20_000).view;
  expect(leftAt(again, 20_000)).toBe(12);
});

test('a change without a question keeps it, another ends it', () => {
  const first = hear(firstView, snapshot(30_000), 0).view;
  const change = (more: object): RoomMessage => ({ kind: 'change', number: 5, change: more });
  const black = hear(first, change({ screen: 'black' }), 9000).view;
  expect(black.scene?.question).toBe(first.scene?.question);
  const closed = hear(first, change({ question: { ...question, state: 'closed', left: 0 } }), 9000);
  expect(leftAt(closed.view, 9000)).toBe(0);
  expect(hear(first, change({ question: null }), 9000).view.scene?.question).toBeNull();
});

const heardAll = (...messages: RoomMessage[]) =>
  messages.reduce((view, message) => hear(view, message, 0).view, firstView);
const toldIn = (view: typeof firstView) =>
  view.scene?.told.map(({ round, answered }) => [round, answered]);

test('what was told of a question stays when the guide puts it away, and what was missed comes with the next snapshot', () => {
  const view = heardAll(
    snapshot(30_000),
    { kind: 'change', number: 5, change: { question: { ...question, state: 'closed', left: 0 } } },
    { kind: 'change', number: 6, change: { question: toldQuestion(1, 3) } },
    // An answer of another branch arrives late.
    { kind: 'change', number: 7, change: { question: toldQuestion(1, 5) } },
    { kind: 'change', number: 8, change: { question: null } },
    { kind: 'change', number: 9, change: { question: { ...question, round: 2 } } },
  );
  expect(toldIn(view)).toEqual([[1, 5]]);
  // The host's own list counts its own answers alone.
  const back = told({ number: 12, told: [toldQuestion(1, 3), toldQuestion(2, 4)] });
  expect(toldIn(hear(view, back, 0).view)).toEqual([
    [1, 5],
    [2, 4],
  ]);
});

test('another room begins with nothing of the one before', () => {
  const view = heardAll(told({ question: toldQuestion(1, 2) }), told({ room: 'other', question }));
  expect(toldIn(view)).toEqual([]);
});
