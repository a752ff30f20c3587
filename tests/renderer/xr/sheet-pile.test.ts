import { SheetPile } from '#renderer/xr/sheet-pile.ts';
import type { Sheet } from '#renderer/xr/sheets/sheet.ts';
import { expect, test, vi } from 'vitest';

const sheet = (more: Partial<Sheet> = {}): Sheet => ({
  content: () => ({ title: '', actions: [] }),
  press: () => undefined,
  dispose: vi.fn(),
  covered: vi.fn(),
  ...more,
});

/** A pile, and what is seen of it: the sheet and the page it was shown on. */
function pile() {
  let page = 0;
  const show = vi.fn((_: Sheet | null, at: unknown) => {
    page = typeof at === 'number' ? at : 0;
  });
  const gone = vi.fn();
  const made = new SheetPile({ page: () => page, show, gone });
  return {
    pile: made,
    gone,
    seen: () => show.mock.lastCall?.[0],
    page: () => page,
    turn: () => {
      page += 1;
    },
  };
}

test('what the guide asks comes over what is read, which is there again afterwards on its page', () => {
  const { pile: made, seen, page, turn, gone } = pile();
  const reading = sheet();
  const question = sheet();
  made.lay(reading);
  turn();
  turn();
  made.offer(question);
  expect(seen()).toBe(question);
  expect(page()).toBe(0);
  expect(gone).toHaveBeenCalledWith(reading);
  expect(reading.covered).toHaveBeenLastCalledWith(true);
  expect(reading.dispose).not.toHaveBeenCalled();
  made.offer(null);
  expect(question.dispose).toHaveBeenCalledOnce();
  expect(seen()).toBe(reading);
  expect(page()).toBe(2);
  expect(reading.covered).toHaveBeenLastCalledWith(false);
});

test('put aside it stays away until there is news; what is opened over it, only until that is closed', () => {
  const { pile: made, seen } = pile();
  const question = sheet();
  const reading = sheet();
  made.offer(question);
  made.putAside();
  expect(seen()).toBeNull();
  made.lay(reading);
  made.lay(null);
  expect(seen()).toBeNull();
  made.recall();
  expect(seen()).toBe(question);
  made.lay(reading);
  expect(seen()).toBe(reading);
  made.lay(null);
  expect(seen()).toBe(question);
});

test('what a tour opens waits under it, silent', () => {
  const { pile: made, seen } = pile();
  const question = sheet();
  const film = sheet();
  made.offer(question);
  made.lay(film, false);
  expect(seen()).toBe(question);
  expect(film.covered).toHaveBeenLastCalledWith(true);
  made.offer(null);
  expect(seen()).toBe(film);
  expect(film.covered).toHaveBeenLastCalledWith(false);
});

test('what must be read first is read first: the notice on safety, a halt', () => {
  const { pile: made, seen } = pile();
  const welcome = sheet({ first: true, modal: true });
  const question = sheet();
  made.lay(welcome);
  made.offer(question);
  expect(seen()).toBe(welcome);
  made.lay(null);
  expect(seen()).toBe(question);
  const held = sheet({ first: true, modal: true });
  made.lay(held);
  expect(seen()).toBe(held);
  expect(made.modal).toBe(true);
  made.lay(null);
  expect(seen()).toBe(question);
  expect(made.modal).toBe(false);
});

test('inside a panorama the question hangs in it: the picture stays, and the hall behind can not be pointed at', () => {
  const { pile: made, seen, gone } = pile();
  const panorama = sheet({ modal: true, around: true });
  const question = sheet();
  made.lay(panorama);
  made.offer(question);
  expect(seen()).toBe(question);
  expect(gone).not.toHaveBeenCalled();
  expect(made.modal).toBe(true);
  made.lay(null);
  expect(gone).toHaveBeenCalledWith(panorama);
  expect(panorama.dispose).toHaveBeenCalledOnce();
  expect(made.modal).toBe(false);
});

test('only what is seen is drawn again; the other’s new page is kept for later', () => {
  const { pile: made, page, turn } = pile();
  made.lay(sheet());
  turn();
  made.offer(sheet());
  expect(made.refresh('own', 'kept')).toBe(false);
  expect(made.refresh('guide', 'first')).toBe(true);
  made.putAside();
  expect(page()).toBe(1);
  made.recall();
  expect(made.refresh('own', 'first')).toBe(false);
  made.offer(null);
  expect(page()).toBe(0);
});

test('at the end everything is given back', () => {
  const { pile: made, seen } = pile();
  const [reading, question] = [sheet(), sheet()];
  made.lay(reading);
  made.offer(question);
  made.clear();
  expect(seen()).toBeNull();
  expect(reading.dispose).toHaveBeenCalledOnce();
  expect(question.dispose).toHaveBeenCalledOnce();
});
