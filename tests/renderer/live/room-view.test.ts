import type { RoomMessage, RoomSnapshot } from '#model/live/room-messages.ts';
import { firstView, hear } from '#renderer/live/room-view.ts';
import { secondsLeft } from '#renderer/live/seconds-left.ts';
import { expect, test } from 'vitest';
import { follower, liveQuestion } from '../room-fixtures.ts';

const { until: _, ...question } = liveQuestion({ left: 30_000 });
const snapshot = (left: number): RoomMessage => ({
  kind: 'snapshot',
  you: follower(),
  snapshot: {
    room: 'room',
    number: 4,
    exhibition: 'hall',
    title: { 'zh-CN': '展厅' },
    pose: null,
    tour: null,
    step: null,
    page: null,
    screen: 'hall',
    passShown: false,
    point: null,
    teams: [],
    standings: null,
    question: { ...question, left },
  } satisfies RoomSnapshot,
});
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
