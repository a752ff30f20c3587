import { expect, test } from 'vitest';
import { setArea } from '#renderer/text/set-area.ts';
import type { TextArea } from '#renderer/text/sheet.ts';

const measureFor = () => (text: string) => [...text].length;
const area = (text: string, height: number): TextArea => ({
  x: 0.1,
  y: 0.2,
  width: 0.9,
  height,
  blocks: [
    { role: 'title', text: '黎平' },
    { role: 'body', text },
  ],
});
const words = '一二三四五六七八九十'.repeat(12);

test('sets titles and text under one another, at most 28 characters a line', () => {
  const set = setArea(area(words, 2), measureFor, '…');
  expect(set).toMatchObject({ scale: 1, cut: false });
  expect(set.lines[0]).toMatchObject({ x: 0.1, size: 0.06 });
  expect(set.lines[0]?.y).toBeGreaterThanOrEqual(0.2);
  const body = set.lines.slice(1);
  expect(Math.max(...body.map((line) => line.runs.length))).toBe(28);
  expect(body[1] && body[0] ? body[1].y - body[0].y : 0).toBeCloseTo(0.03 * 1.7);
});

test('makes text smaller before it cuts, and says that there is more', () => {
  const smaller = setArea(area(words, 0.32), measureFor, '…');
  expect(smaller.cut).toBe(false);
  expect(smaller.scale).toBeLessThan(1);
  const cut = setArea(area(words.repeat(4), 0.32), measureFor, '…（打开阅读全文）');
  expect(cut.cut).toBe(true);
  expect(cut.lines.at(-1)?.runs.at(-1)?.text).toBe('…（打开阅读全文）');
  const bottoms = cut.lines.map((line) => line.y + line.size);
  expect(Math.max(...bottoms)).toBeLessThanOrEqual(0.52 + 1e-6);
});

test('sets a foot at the lower edge', () => {
  const set = setArea(
    { ...area('短', 1), foot: [{ role: 'credit', text: '来源' }] },
    measureFor,
    '…',
  );
  const foot = set.lines.at(-1);
  expect(foot ? foot.y + foot.size * 1.25 : 0).toBeCloseTo(1.2);
});

test('goes on in a second column where there is one', () => {
  const set = setArea({ ...area(words.repeat(2), 0.5), width: 1.8, columns: 2 }, measureFor, '…');
  const lefts = new Set(set.lines.map((line) => line.x.toFixed(3)));
  expect(lefts.size).toBe(2);
  expect(set.cut).toBe(false);
});
