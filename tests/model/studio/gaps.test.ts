import type { Draft, DraftItem } from '#model/studio/draft.ts';
import { openGaps } from '#model/studio/gaps.ts';
import { expect, test } from 'vitest';

const picture = (id: string, said: Partial<DraftItem> = {}): DraftItem =>
  ({
    id,
    kind: 'picture',
    title: '照片',
    text: '',
    source: '',
    media: `media/${id}.jpg`,
    width: 960,
    height: 640,
    alt: '一张照片',
    author: '本支部',
    licence: '本单位自有',
    size: 'medium',
    ...said,
  }) as DraftItem;

const draftOf = (items: DraftItem[]): Draft => ({
  id: 'draft',
  template: 'corridor',
  title: '我们的一年',
  summary: '',
  revision: 0,
  items,
});

test('what is left is counted by kind, and leads to the first item that lacks it', () => {
  const draft = draftOf([
    picture('a'),
    picture('b', { alt: '  ' }),
    { id: 'c', kind: 'text', title: '前言', text: '', source: '' },
    picture('d', { alt: '', author: '' }),
  ]);
  expect(openGaps(draft)).toEqual([
    { gap: 'text', items: 1, first: 'c' },
    { gap: 'alt', items: 2, first: 'b' },
    { gap: 'author', items: 1, first: 'd' },
  ]);
});

test('nothing is left where everything is filled in', () => {
  expect(openGaps(draftOf([picture('a')]))).toEqual([]);
});
