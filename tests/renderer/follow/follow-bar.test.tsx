import type { HostClient } from '#model/host-api/client.ts';
import type { RoomStatus } from '#model/host-api/room.ts';
import { HallContext, type OpenHall } from '#renderer/app/hall/hall-context.ts';
import { HostContext } from '#renderer/app/host-context.ts';
import { setVisitor } from '#renderer/app/session.ts';
import { FollowBar } from '#renderer/follow/follow-bar.tsx';
import { lastRoom, wish } from '#renderer/follow/going-along.ts';
import type { RoomClient } from '#renderer/live/room-client.ts';
import { firstView } from '#renderer/live/room-view.ts';
import type { TourHandle } from '#renderer/tour/use-tour.ts';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { follower, roomSnapshot, toldQuestion } from '../room-fixtures.ts';

let root: Root | undefined;
let page: HTMLElement;
beforeEach(() => {
  setVisitor({ kind: 'guest' });
  page = document.body.appendChild(document.createElement('main'));
  root = createRoot(page);
});
afterEach(() => {
  root?.unmount();
  page.remove();
  setVisitor(null);
});

/** A room that somebody went along in, with one question told. */
function roomBefore(): RoomClient {
  const score = {
    asked: 2,
    answered: 1,
    right: 1,
    team: null,
    rounds: [{ round: 1, right: true }],
  };
  const scene = { ...roomSnapshot({ told: [toldQuestion(1, 4)] }), question: null };
  const view = createStore(() => ({ ...firstView, scene, you: follower({ score }) }));
  const nothing = () => () => undefined;
  return {
    view,
    say: () => undefined,
    choose: () => undefined,
    answer: () => undefined,
    onPose: nothing,
    onMoment: nothing,
    close: () => undefined,
  };
}

function show(status: Promise<RoomStatus>): void {
  const host = { call: () => status, on: () => () => undefined } as unknown as HostClient;
  const hall = { exhibition: 'hall' } as OpenHall;
  root?.render(
    <HostContext value={host}>
      <HallContext value={hall}>
        <FollowBar tour={{} as TourHandle} />
      </HallContext>
    </HostContext>,
  );
}

test('whoever was on another page when the event ended finds what came of it, and a way on', async () => {
  wish.setState({ along: true, room: roomBefore() });
  show(Promise.resolve({ open: false }));
  await vi.waitFor(() => {
    expect(page.textContent).toContain('活动已经结束');
    expect(page.textContent).toContain('您答对 1 题，共 2 题');
    expect(page.textContent).toContain('答题结果');
  });
  expect(wish.getState().along).toBe(false);
  const goOn = [...page.querySelectorAll('button')].find((one) => one.textContent === '继续参观');
  goOn?.click();
  await vi.waitFor(() => expect(page.textContent).toBe(''));
});

test('until the host has said whether anybody leads, the visitor still goes along', async () => {
  wish.setState({ along: true, room: null });
  show(new Promise(() => undefined));
  await new Promise((resolve) => {
    setTimeout(resolve, 50);
  });
  expect(wish.getState().along).toBe(true);
});

test('the next visitor sees nobody else’s results and goes along with nobody', () => {
  wish.setState({ along: true, room: roomBefore() });
  lastRoom.setState({ room: roomBefore() });
  sessionStorage.setItem('xunzhan-room-page-follower', 'one');
  setVisitor(null);
  expect(wish.getState()).toMatchObject({ along: false, room: null });
  expect(lastRoom.getState().room).toBeNull();
  expect(sessionStorage.getItem('xunzhan-room-page-follower')).toBeNull();
});
