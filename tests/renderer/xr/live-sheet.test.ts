import type { LiveMessage } from '#model/live/live-messages.ts';
import type { Answer } from '#model/quizzes/answer.ts';
import { firstView } from '#renderer/live/room-view.ts';
import type { RoomView, TimedQuestion } from '#renderer/live/room-view.ts';
import type { BoardContent } from '#renderer/xr/board/board-content.ts';
import { liveSheet } from '#renderer/xr/sheets/live-sheet.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { follower, liveQuestion, liveResult } from '../room-fixtures.ts';
import { deskWith } from './sheet-desk.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => vi.useRealTimers());

function asked(question: TimedQuestion = liveQuestion(), teams: string[] = []) {
  const view = createStore<RoomView>()(() => ({
    ...firstView,
    connection: 'there',
    you: follower(),
    // Only what the sheet looks at.
    scene: { question, teams } as unknown as RoomView['scene'],
  }));
  const said: LiveMessage[] = [];
  const answers: [number, Answer][] = [];
  const refresh = vi.fn();
  const close = vi.fn();
  const recall = vi.fn();
  const room = {
    view,
    say: (message: LiveMessage) => void said.push(message),
    choose: (round: number, answer: Answer | null) => view.setState({ draft: { round, answer } }),
    answer: (round: number, answer: Answer) => {
      answers.push([round, answer]);
      const { given } = view.getState();
      view.setState({
        answer: { round, outcome: 'sending' },
        given: new Map(given).set(round, answer),
      });
    },
  };
  const desk = { ...deskWith([]), language: 'zh-CN' as const, refresh, close };
  const lay = () => liveSheet(room, question, desk, recall);
  const sheet = lay();
  const become = (more: Partial<TimedQuestion>) =>
    view.setState((state) => ({
      scene: state.scene && {
        ...state.scene,
        question: { ...(state.scene.question ?? question), ...more },
      },
    }));
  return { sheet, lay, view, said, answers, refresh, close, recall, become };
}

const ids = ({ actions }: BoardContent) => actions.map(({ id }) => id);
const words = ({ body }: BoardContent) =>
  (body ?? []).flatMap((part) => ('picture' in part ? [] : part.spans.map(({ text }) => text)));

test('is offered as everywhere else, under a number; nothing can be sent before something is chosen', () => {
  const { sheet, answers, refresh } = asked();
  const first = sheet.content();
  expect(first.kicker).toContain('您是 7 号');
  expect(first.choices?.map(({ text }) => text)).toEqual(['五月', '七月', '十二月']);
  expect(ids(first)).toEqual(['aside']);
  sheet.press('submit');
  expect(answers).toEqual([]);
  sheet.press('o2');
  expect(refresh).toHaveBeenLastCalledWith('kept');
  expect(ids(sheet.content())).toEqual(['submit', 'aside']);
  sheet.press('submit');
  expect(answers).toEqual([[1, { kind: 'single', option: 'o2' }]]);
});

test('says what became of the answer, and lets it be changed no more', () => {
  const { sheet, view, answers } = asked();
  sheet.press('o0');
  sheet.press('submit');
  expect(words(sheet.content())[0]).toBe('正在提交…');
  view.setState({ connection: 'lost' });
  expect(words(sheet.content()).join()).toContain('正在重连');
  view.setState({ connection: 'there', answer: { round: 1, outcome: 'kept' } });
  const kept = sheet.content();
  expect(words(kept)[0]).toBe('已收到您的答案');
  expect(words(kept)).toContain('您选的是：五月');
  expect(kept.choices).toBeUndefined();
  expect(ids(kept)).toEqual(['aside']);
  sheet.press('o1');
  sheet.press('submit');
  expect(answers).toHaveLength(1);
  view.setState({ answer: { round: 1, outcome: 'late' } });
  expect(words(sheet.content())[0]).toBe('作答时间已过');
});

test('counts down without being drawn again, once when the time is over', () => {
  const { sheet, refresh } = asked();
  sheet.press('o1');
  refresh.mockClear();
  expect(sheet.timing).toEqual({ left: 30, of: 30 });
  vi.advanceTimersByTime(20_000);
  sheet.frame?.(0.01);
  expect(sheet.timing?.left).toBeCloseTo(10, 5);
  expect(sheet.timing).toBe(sheet.timing);
  expect(refresh).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10_000);
  for (let picture = 0; picture < 5; picture += 1) sheet.frame?.(0.01);
  expect(sheet.timing).toBeUndefined();
  expect(refresh).toHaveBeenCalledOnce();
  // What was only chosen does not look like an answer.
  expect(words(sheet.content()).slice(0, 2)).toEqual([
    '停止作答，请等讲解员公布结果',
    '这一题您没有作答',
  ]);
});

test('counts of others’ answers draw nothing again', () => {
  const { refresh, become } = asked();
  become({ answered: 12 });
  expect(refresh).not.toHaveBeenCalled();
});

test('comes before the visitor again with right answer, why, source and score', () => {
  const { sheet, view, recall, become } = asked();
  sheet.press('o0');
  sheet.press('submit');
  sheet.press('aside');
  become({ state: 'closed', left: 0 });
  expect(recall).not.toHaveBeenCalled();
  view.setState({
    you: follower({
      answered: 1,
      score: { asked: 2, answered: 2, right: 1, team: null, rounds: [{ round: 1, right: false }] },
    }),
  });
  become({ state: 'revealed', result: liveResult });
  expect(recall).toHaveBeenCalledOnce();
  expect(words(sheet.content())).toEqual([
    '✗ 没有答对',
    ' · 您答对 1 题，共 2 题',
    '正确答案：十二月',
    '您选的是：五月',
    '在十二月十八日。',
    '来源：党史资料',
  ]);
  become({ answered: 9 });
  expect(recall).toHaveBeenCalledOnce();
});

test('one’s team is chosen on the way, and the answer begun is kept', () => {
  const { sheet, said, view } = asked(liveQuestion(), ['第一队', '第二队']);
  sheet.press('o1');
  expect(ids(sheet.content())).toContain('team');
  sheet.press('team');
  expect(sheet.content().choices?.map(({ text }) => text)).toEqual(['第一队', '第二队']);
  sheet.press('team:第二队');
  expect(said).toEqual([{ kind: 'team', team: '第二队' }]);
  view.setState({ you: follower({ team: '第二队' }) });
  const back = sheet.content();
  expect(back.actions.find(({ id }) => id === 'team')?.text).toContain('第二队');
  expect(back.choices?.find(({ id }) => id === 'o1')?.mark).toBe('chosen');
});

test('a question answered before the headset was put on is not asked again', () => {
  const { sheet, view } = asked();
  view.setState({ you: follower({ answered: 1 }) });
  const content = sheet.content();
  expect(words(content)[0]).toBe('您已作答，请等讲解员公布结果');
  expect(content.choices).toBeUndefined();
  expect(sheet.timing).toBeUndefined();
});

test('what was chosen at the desk is chosen in the headset too, and the other way round', () => {
  const { sheet, lay, view } = asked();
  sheet.press('o1');
  expect(view.getState().draft).toEqual({ round: 1, answer: { kind: 'single', option: 'o1' } });
  sheet.dispose?.();
  expect(
    lay()
      .content()
      .choices?.find(({ id }) => id === 'o1')?.mark,
  ).toBe('chosen');
});
