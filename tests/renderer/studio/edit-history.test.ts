import { expect, test } from 'vitest';
import type { Draft, DraftItem } from '#model/studio/draft.ts';
import {
  historyOf,
  redone,
  undone,
  withChange,
  withHostsDraft,
} from '#renderer/studio/edit-history.ts';

const text = (id: string, words = ''): DraftItem => ({
  id,
  kind: 'text',
  title: id,
  text: words,
  source: '',
});
const draft = (...items: DraftItem[]): Draft => ({
  id: 'hall',
  template: 'corridor',
  title: '',
  summary: '',
  revision: 0,
  items,
});
const begun = historyOf(draft(text('a'), text('b')));

test('a change can be taken back and made once more', () => {
  const without = { ...begun.present, items: begun.present.items.slice(1) };
  const changed = withChange(begun, without, 10);
  expect(undone(changed).present).toBe(begun.present);
  expect(redone(undone(changed)).present).toBe(without);
  expect(undone(begun)).toBe(begun);
  expect(redone(changed)).toBe(changed);
});

test('a new change after taking back ends what could be made once more', () => {
  const one = withChange(begun, { ...begun.present, title: 'one' }, 10);
  const two = withChange(undone(one), { ...begun.present, title: 'two' }, 20);
  expect(redone(two)).toBe(two);
  expect(undone(two).present.title).toBe('');
});

test('typing in one place is one step, as long as it does not pause', () => {
  const typed = (words: string): Draft => {
    const [, b] = begun.present.items;
    return { ...begun.present, items: b ? [text('a', words), b] : [] };
  };
  const word = ['字', '字句', '字句段'].reduce(
    (history, words, index) => withChange(history, typed(words), 100 * index),
    begun,
  );
  expect(undone(word).present).toBe(begun.present);
  const later = withChange(word, typed('字句段落'), 60_000);
  expect(undone(later).present.items[0]?.text).toBe('字句段');
});

test('two places, or an order, are steps of their own', () => {
  const first = withChange(begun, draft(text('a', 'x'), text('b')), 10);
  const turned = withChange(
    first,
    { ...first.present, items: first.present.items.toReversed() },
    20,
  );
  expect(undone(turned).present).toBe(first.present);
});

test('what the host put in can be taken back; a new revision is no step', () => {
  const revised = withHostsDraft(begun, { ...begun.present, revision: 1 });
  expect(undone(revised)).toBe(revised);
  const filled = withHostsDraft(begun, draft(text('a'), text('b'), text('c')));
  expect(undone(filled).present.items).toHaveLength(2);
});
