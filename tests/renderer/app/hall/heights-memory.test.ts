import { keepHeights, rememberedHeights } from '#renderer/app/hall/heights-memory.ts';
import type { Visitor } from '#renderer/app/session.ts';
import { createHallStore } from '#renderer/hall/hall-store.ts';
import { expect, test } from 'vitest';

const guest = (): Visitor => ({ kind: 'guest' });

test('a visitor who has answered is not asked in the next hall; the next visitor is', () => {
  const [first, second] = [guest(), guest()];
  const store = createHallStore('inside', 'ask');
  keepHeights(store, first)();
  const stop = keepHeights(store, first);
  store.getState().set({ heights: 'calm' });
  stop();
  expect(rememberedHeights(first)).toBe('calm');

  const again = createHallStore('inside', 'ask');
  const stopAgain = keepHeights(again, first);
  expect(again.getState().heights).toBe('calm');
  again.getState().set({ heights: 'open' });
  stopAgain();
  expect(rememberedHeights(first)).toBe('open');

  again.getState().set({ asking: { room: 'deck', onTheWay: false, retreat: null } });
  keepHeights(again, second);
  expect(again.getState()).toMatchObject({ heights: 'ask', asking: null });
});

test('what somebody answers before anybody knows who they are is kept for nobody', () => {
  const store = createHallStore('inside', 'ask');
  keepHeights(store, null);
  store.getState().set({ heights: 'open' });
  expect(rememberedHeights(null)).toBe('ask');
});
