import { goingAlong, nobodyLeads, type GuideVoice } from '#renderer/follow/going-along.ts';
import type { RoomClient } from '#renderer/live/room-client.ts';
import { firstSettings } from '#renderer/xr/headset-settings.ts';
import type { HeadsetControls } from '#renderer/xr/sheets/controls.ts';
import { menuSheet } from '#renderer/xr/sheets/menu-sheet.ts';
import { afterEach, expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { liveQuestion } from '../room-fixtures.ts';
import { deskWith } from './sheet-desk.ts';

afterEach(nobodyLeads);

/** The menu of a hall with one room and no tour, and what it may do. */
function menu() {
  const { documents, ...desk } = deskWith([]);
  const hall = { ...documents.hall, rooms: [] };
  const controls = {
    settings: firstSettings(),
    tours: [],
    running: () => null,
    minutes: () => 3,
    recall: vi.fn(),
  } as unknown as HeadsetControls;
  const close = vi.fn();
  const sheet = menuSheet(
    { ...desk, language: 'zh-CN', documents: { ...documents, hall }, close },
    controls,
  );
  const texts = () => (sheet.content().choices ?? []).map(({ text }) => text);
  return { sheet, controls, close, texts };
}

const voice = (more: Partial<GuideVoice> = {}): GuideVoice => ({
  state: 'offered',
  muted: false,
  listen: vi.fn(),
  mute: vi.fn(),
  leave: vi.fn(),
  ...more,
});

test('nothing of a guide stands in it where nobody leads', () => {
  const { texts } = menu();
  expect(texts().join()).not.toMatch(/讲解员|举手|答题/);
});

test('the hand goes up and down', () => {
  const raiseHand = vi.fn();
  goingAlong.setState({ state: 'going', raiseHand });
  const { sheet, close, texts } = menu();
  expect(texts()).toContain('举手');
  sheet.press('hand');
  expect(raiseHand).toHaveBeenLastCalledWith(true);
  expect(close).toHaveBeenCalledOnce();
  goingAlong.setState({ hand: true });
  expect(texts()).toContain('放下手');
  sheet.press('hand');
  expect(raiseHand).toHaveBeenLastCalledWith(false);
});

test('a question that was put aside is taken up again from it', () => {
  const { sheet, controls, texts } = menu();
  const view = createStore(() => ({ scene: { question: liveQuestion() } }));
  goingAlong.setState({ state: 'away', room: { view } as unknown as RoomClient });
  expect(texts()).toContain('现场答题（还在作答）');
  sheet.press('test');
  expect(controls.recall).toHaveBeenCalledOnce();
  view.setState({ scene: { question: liveQuestion({ state: 'revealed' }) } });
  expect(texts()).toContain('看现场答题');
});

test('the guide’s voice is heard, silenced and left', () => {
  const { sheet, texts } = menu();
  const said = voice();
  goingAlong.setState({ state: 'going', voice: said });
  expect(texts()).toContain('收听讲解员');
  sheet.press('hear');
  expect(said.listen).toHaveBeenCalledOnce();
  goingAlong.setState({ voice: { ...said, state: 'trying' } });
  expect(texts()).toContain('不再收听讲解员');
  sheet.press('stop-hearing');
  expect(said.leave).toHaveBeenCalledOnce();
  goingAlong.setState({ voice: { ...said, state: 'hearing' } });
  expect(texts()).toContain('静音讲解员');
  sheet.press('silence');
  expect(said.mute).toHaveBeenCalledOnce();
  goingAlong.setState({ voice: { ...said, state: 'hearing', muted: true } });
  expect(texts()).toContain('恢复讲解员的声音');
});
