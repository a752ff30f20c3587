import { expect, test } from 'vitest';
import { checkDocuments } from '#model/format/checks/check-documents.ts';
import { documentSchemas } from '#model/format/documents.ts';
import type { Problem } from '#model/format/problem.ts';
import { templates } from '#model/studio/draft.ts';
import type { Draft, DraftItem } from '#model/studio/draft.ts';
import { proposeHall } from '#model/studio/propose-hall.ts';

const sizes = ['small', 'medium', 'large'] as const;
const proportions = [
  [1600, 1200],
  [900, 1600],
  [4000, 800],
  [1000, 1000],
  [400, 2400],
] as const;

function picture(number: number, more: Partial<DraftItem> = {}): DraftItem {
  const [width, height] = proportions[number % proportions.length] ?? [4, 3];
  return {
    id: `p-${number}`,
    kind: 'picture',
    media: `media/p-${number}.webp`,
    width,
    height,
    size: sizes[number % sizes.length] ?? 'medium',
    title: `图片 ${number}`,
    text: '说明文字',
    alt: '替代文字',
    source: '本支部',
    author: '某人',
    licence: '自有',
    ...more,
  } as DraftItem;
}

const text = (number: number): DraftItem => ({
  id: `t-${number}`,
  kind: 'text',
  title: `文字 ${number}`,
  text: '一段文字。',
  source: '本支部',
});

const draft = (items: DraftItem[], template: Draft['template']): Draft => ({
  id: 'our-hall',
  template,
  title: '我们的展厅',
  summary: '一个试做的展厅。',
  revision: 1,
  items,
});

const context = {
  owner: {
    name: { 'zh-CN': '某支部' },
    homePage: 'https://branch.example/',
    dataOfficer: { name: { 'zh-CN': '某人' }, contact: '-' },
  },
  today: '2026-11-24',
};

function problemsOf(made: ReturnType<typeof proposeHall>): Problem[] {
  const problems: Problem[] = [];
  const files = new Set(made.manifest.credits.map(({ path }) => path));
  checkDocuments(made, files, (problem) => problems.push(problem));
  return problems.filter(({ severity }) => severity === 'error');
}

const counts = [0, 1, 2, 12, 15, 47, 120];

test.each(templates.flatMap((template) => counts.map((count) => ({ template, count }))))(
  'a $template of $count items is a hall without faults, everything hung once and in order',
  ({ template, count }) => {
    const items = Array.from({ length: count }, (_, n) => (n % 7 === 3 ? text(n) : picture(n)));
    const made = proposeHall(draft(items, template), context);
    expect(problemsOf(made)).toEqual([]);
    const hung = made.hall.exhibits.map(({ id }) => id);
    for (const { id } of items) expect(hung.filter((one) => one === id)).toHaveLength(1);
    const toured = made.tours.tours[0]?.steps.map(({ exhibit }) => exhibit) ?? [];
    expect(toured).toEqual(items.map(({ id }) => id));
    const { manifest, hall, tours } = made;
    expect(documentSchemas['manifest.json'].safeParse(manifest).success).toBe(true);
    expect(documentSchemas['hall.json'].safeParse(hall).success).toBe(true);
    expect(documentSchemas['tours.json'].safeParse(tours).success).toBe(true);
  },
  60_000,
);

test('a new room begins where the editor says, under its title', () => {
  const items = [picture(1), picture(2, { room: '第二部分' }), picture(3)];
  const { hall } = proposeHall(draft(items, 'corridor'), context);
  expect(hall.rooms.map(({ title }) => title['zh-CN'])).toEqual(['我们的展厅', '第二部分']);
  expect(hall.exhibits.find(({ id }) => id === 'p-3')?.room).toBe('room-2');
});

test('a picture keeps its proportion on the wall', () => {
  const items = proportions.map((_, number) => picture(number));
  const { hall } = proposeHall(draft(items, 'grand-room'), context);
  proportions.forEach(([width, height], number) => {
    const size = hall.exhibits.find(({ id }) => id === `p-${number}`)?.size ?? [0, 1];
    expect(size[0] / size[1]).toBeCloseTo(width / height, 1);
  });
});

test('without author and licence there is no credit, and the check asks for it', () => {
  const items = [picture(1, { author: '' } as Partial<DraftItem>)];
  const made = proposeHall(draft(items, 'corridor'), context);
  const problems: Problem[] = [];
  checkDocuments(made, new Set(['media/p-1.webp']), (problem) => problems.push(problem));
  expect(problems.map(({ code }) => code)).toContain('credit/missing');
});
