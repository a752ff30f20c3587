import type { Draft, DraftItem } from './draft.ts';

/** What an item still lacks before it may be shown to visitors. */
export type Gap = 'title' | 'text' | 'alt' | 'author' | 'licence';

export function gapsOf(item: DraftItem): Gap[] {
  const empty = (value: string) => value.trim() === '';
  const gaps: Gap[] = empty(item.title) ? ['title'] : [];
  if (item.kind === 'text') return empty(item.text) ? [...gaps, 'text'] : gaps;
  for (const field of ['alt', 'author', 'licence'] as const) {
    if (empty(item[field])) gaps.push(field);
  }
  return gaps;
}

/** Items that lack something, by id, in the draft's order. */
export function draftGaps(draft: Draft): { item: string; gaps: Gap[] }[] {
  return draft.items
    .map((item) => ({ item: item.id, gaps: gapsOf(item) }))
    .filter(({ gaps }) => gaps.length > 0);
}

/** What is left to fill in: how many items lack it, and the first of them. */
interface OpenGap {
  gap: Gap;
  items: number;
  first: string;
}

const order: readonly Gap[] = ['title', 'text', 'alt', 'author', 'licence'];

/** Each kind of gap that a draft still has, once. */
export function openGaps(draft: Draft): OpenGap[] {
  const lacking = draftGaps(draft);
  return order.flatMap((gap) => {
    const items = lacking.filter(({ gaps }) => gaps.includes(gap));
    const first = items[0];
    return first ? [{ gap, items: items.length, first: first.item }] : [];
  });
}
