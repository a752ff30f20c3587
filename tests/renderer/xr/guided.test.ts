import { goingAlong, nobodyLeads } from '#renderer/follow/going-along.ts';
import type { RoomClient } from '#renderer/live/room-client.ts';
import { firstView } from '#renderer/live/room-view.ts';
import type { RoomView, TimedQuestion } from '#renderer/live/room-view.ts';
import { Guided } from '#renderer/xr/guided.ts';
import type { Sheet } from '#renderer/xr/sheets/sheet.ts';
import { afterEach, expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { follower, liveQuestion } from '../room-fixtures.ts';
import { deskWith } from './sheet-desk.ts';

afterEach(nobodyLeads);

function led(question: TimedQuestion | null) {
  const scene = (asked: TimedQuestion | null) =>
    ({ question: asked, teams: [] }) as unknown as RoomView['scene'];
  const view = createStore<RoomView>()(() => ({
    ...firstView,
    connection: 'there',
    you: follower(),
    scene: scene(question),
  }));
  const room = { view, say: vi.fn(), answer: vi.fn() } as unknown as RoomClient;
  const offered: (Sheet | null)[] = [];
  const guided = new Guided(
    { offer: (sheet) => void offered.push(sheet), recall: vi.fn() },
    () => ({ ...deskWith([]), language: 'zh-CN', refresh: vi.fn(), close: vi.fn() }),
  );
  const ask = (asked: TimedQuestion | null) => view.setState({ scene: scene(asked) });
  return { room, view, offered, guided, ask, title: () => offered.at(-1)?.content().title };
}

test('a question that is there already when the headset is put on comes too', () => {
  const { room, offered, guided, ask, title } = led(liveQuestion());
  goingAlong.setState({ room });
  expect(title()).toBe('何时？');
  // Its count, its end: still the same sheet.
  ask(liveQuestion({ answered: 4 }));
  expect(offered).toHaveLength(1);
  ask(liveQuestion({ round: 2 }));
  expect(offered).toHaveLength(2);
  ask(null);
  expect(offered.at(-1)).toBeNull();
  guided.dispose();
  ask(liveQuestion({ round: 3 }));
  expect(offered).toHaveLength(3);
});

test('a lost connection takes nothing away; whoever leaves by themselves is asked nothing more', () => {
  const { room, view, offered, guided } = led(liveQuestion());
  goingAlong.setState({ room });
  view.setState({ connection: 'lost' });
  expect(offered).toHaveLength(1);
  nobodyLeads();
  expect(offered.at(-1)).toBeNull();
  guided.dispose();
});

test('the end of the event is told with one’s score, and stays when nobody leads any more', () => {
  const { room, view, offered, guided, title } = led(liveQuestion());
  goingAlong.setState({ room });
  view.setState({
    you: follower({
      score: { asked: 3, answered: 3, right: 2, team: null, rounds: [{ round: 3, right: true }] },
    }),
  });
  view.setState({ connection: 'ended' });
  nobodyLeads();
  expect(title()).toBe('活动已经结束');
  expect(JSON.stringify(offered.at(-1)?.content().body)).toContain('您答对 2 题，共 3 题');
  expect(offered).toHaveLength(2);
  guided.dispose();
});
