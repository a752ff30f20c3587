import { expect, test } from 'vitest';
import type { Hall } from '#model/format/hall.ts';
import { highlight, indexHall, search } from '#renderer/find/search-index.ts';

const base = { room: 'liping', anchor: { wall: 0, at: 1, height: 1.5 }, size: [1, 1] as const };
const hall: Hall = {
  schema: 2,
  entrance: { room: 'liping', viewpoint: { floor: [0, 0], heading: 0 } },
  rooms: [
    {
      id: 'liping',
      title: { 'zh-CN': '黎平', en: 'Liping' },
      floor: [
        [0, 0],
        [1, 0],
        [1, 1],
      ],
      height: 3,
      ceiling: { kind: 'flat' },
      finishes: { floor: 'paper', walls: 'paper', ceiling: 'paper' },
      fittings: [],
    },
  ],
  doors: [],
  exhibits: [
    {
      ...base,
      size: [1, 1],
      id: 'army',
      kind: 'panel',
      title: { 'zh-CN': '红军到了黎平', en: 'The army at Liping' },
      text: { 'zh-CN': '会上作出**转兵**的决定……', en: 'A *turn* was decided.' },
    },
    {
      ...base,
      size: [1, 1],
      id: 'line',
      kind: 'timeline',
      title: { 'zh-CN': '铜线', en: 'Bronze line' },
      entries: [
        {
          date: { 'zh-CN': '１９３４年12月18日' },
          day: '1934-12-18',
          title: { 'zh-CN': '黎平会议', en: 'Meeting' },
        },
      ],
    },
  ],
};
const index = indexHall(hall);
const found = (query: string) => search(index, query).map(({ exhibit }) => exhibit);

test('Chinese is found anywhere in a text, through emphasis', () => {
  expect(found('转兵的决定')).toEqual(['army']);
});

test('a kind’s own texts are searched too, full-width and half-width alike', () => {
  expect(found('会议')).toEqual(['line']);
  expect(found('1934年')).toEqual(['line']);
});

test('what stands in the title comes first; the room’s name finds all', () => {
  expect(found('黎平')).toEqual(['army', 'line']);
  expect(found('铜线 黎平')).toEqual(['line']);
});

test('Latin is found in capitals or not, while Chinese is shown', () => {
  expect(found('BRONZE')).toEqual(['line']);
  expect(found('decided turn')).toEqual(['army']);
});

test('nothing is found for nothing', () => {
  expect(found('   ')).toEqual([]);
  expect(found('井冈山')).toEqual([]);
});

test('marks cover exactly the words, also after a sign that folds to several', () => {
  expect(highlight('等等……黎平会议', '会议').filter(({ marked }) => marked)).toEqual([
    { text: '会议', marked: true },
  ]);
  expect(
    highlight('等等……黎平会议', '会议')
      .map(({ text }) => text)
      .join(''),
  ).toBe('等等……黎平会议');
});
