import { FollowTest } from '#renderer/follow/follow-test.tsx';
import type { RoomClient } from '#renderer/live/room-client.ts';
import { firstView, type RoomView } from '#renderer/live/room-view.ts';
import { Modal } from '#renderer/ui/modal.tsx';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { follower, liveQuestion, roomSnapshot, toldQuestion } from '../room-fixtures.ts';

let root: Root | undefined;
let page: HTMLElement | undefined;
afterEach(() => {
  root?.unmount();
  page?.remove();
});

/** A room whose words are noted, and a page that goes along in it, with a dialog over the hall or none. */
function goAlong(reading: boolean) {
  const scene = { ...roomSnapshot(), question: liveQuestion() };
  const view = createStore<RoomView>()(() => ({ ...firstView, scene, you: follower() }));
  const answer = vi.fn<RoomClient['answer']>();
  const nothing = () => () => undefined;
  const room: RoomClient = {
    view,
    answer,
    choose: (round, chosen) => view.setState({ draft: { round, answer: chosen } }),
    say: () => undefined,
    onPose: nothing,
    onMoment: nothing,
    close: () => undefined,
  };
  function Page() {
    const question = useStore(view, (now) => now.scene?.question);
    return (
      <>
        {question ? <FollowTest room={room} question={question} teams={[]} /> : null}
        {reading ? (
          <Modal label="展品" look="page" onClose={() => undefined}>
            <button type="button" data-first>
              读到这里
            </button>
          </Modal>
        ) : null}
      </>
    );
  }
  page = document.body.appendChild(document.createElement('main'));
  root = createRoot(page);
  root.render(<Page />);
  const reveal = () => {
    const score = { asked: 1, answered: 1, right: 1, team: null };
    view.setState({
      scene: { ...scene, question: toldQuestion(1, 3) },
      you: follower({ answered: 1, score: { ...score, rounds: [{ round: 1, right: true }] } }),
    });
  };
  return { where: page, answer, reveal, view };
}

const button = (where: HTMLElement, word: string) =>
  vi.waitFor(() => {
    const found = [...where.querySelectorAll('button')].find((one) =>
      one.textContent.startsWith(word),
    );
    if (!found) throw new Error(`no button ${word}: ${where.textContent}`);
    return found;
  });
const bar = (where: HTMLElement) => where.querySelector('.call-bar');

test('a question stands beside the hall while nothing lies over it', async () => {
  const { where } = goAlong(false);
  await button(where, '提交');
  const beside = where.querySelector('section.follow-question');
  expect(beside?.querySelector('[role="alert"]')?.textContent).toBe('讲解员出题了： 何时？');
  expect(bar(where)).toBeNull();
});

test('over a dialog it is called for in that dialog, comes to the front, and the focus returns to where one read', async () => {
  const { where, answer, reveal, view } = goAlong(true);
  const go = await button(where, '现在作答');
  const reading = go.closest('dialog');
  expect(reading?.getAttribute('aria-label')).toBe('展品');
  expect(where.querySelector('[role="alert"]')?.textContent).toContain('何时？');
  expect(where.querySelector('section.follow-question')).toBeNull();
  const place = await button(where, '读到这里');
  place.focus();
  go.focus();
  go.click();
  const back = await button(where, '回到刚才的地方');
  const front = back.closest('dialog');
  expect(front).not.toBe(reading);
  expect(bar(where)).toBeNull();
  front?.querySelector('input')?.click();
  (await button(where, '提交')).click();
  expect(answer).toHaveBeenCalledWith(1, { kind: 'single', option: 'o0' });
  view.setState({ answer: { round: 1, outcome: 'kept' } });
  back.click();
  await vi.waitFor(() => expect(front?.isConnected).toBe(false));
  expect(document.activeElement).toBe(place);
  // Answered: nothing calls any more, until the result is there.
  expect(bar(where)).toBeNull();
  reveal();
  (await button(where, '看结果')).click();
  await vi.waitFor(() => {
    expect(where.querySelector('.answer-verdict')?.textContent).toBe('✓ 答对了');
    expect(where.querySelector('.told-answers [data-right]')?.textContent).toContain('3 人');
    expect(where.textContent).toContain('来源：党史资料');
  });
  (await button(where, '回到刚才的地方')).click();
  await vi.waitFor(() => expect(where.querySelectorAll('dialog')).toHaveLength(1));
  expect(bar(where)).toBeNull();
});

test('a film that fills the screen makes room for a question', async () => {
  const exit = vi.fn<() => Promise<void>>().mockResolvedValue(undefined);
  const film = () => document.querySelector('dialog button[data-first]');
  Object.defineProperties(document, {
    exitFullscreen: { value: exit, configurable: true },
    fullscreenElement: { get: film, configurable: true },
  });
  const { where } = goAlong(true);
  await button(where, '现在作答');
  await vi.waitFor(() => expect(exit).toHaveBeenCalledOnce());
  Reflect.deleteProperty(document, 'fullscreenElement');
  Reflect.deleteProperty(document, 'exitFullscreen');
});

test('what was chosen stays when the question moves into a dialog', async () => {
  const { where, view } = goAlong(true);
  view.setState({ draft: { round: 1, answer: { kind: 'single', option: 'o1' } } });
  (await button(where, '现在作答')).click();
  await button(where, '提交');
  const chosen = [...where.querySelectorAll('input')].map(({ checked }) => checked);
  expect(chosen).toEqual([false, true, false]);
});
