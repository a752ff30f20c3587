import type { Remark } from '#model/host-api/learning.ts';
import { noteSheet } from '#renderer/exhibits/message-wall/note-sheet.ts';
import { expect, test } from 'vitest';

const remarks = (count: number): Remark[] =>
  Array.from({ length: count }, (_, index) => ({
    id: String(index),
    text: `留言 ${index}`,
    day: '2026-11-25',
  }));
const board: [number, number] = [2.22, 0.81];

test.each([1, 7, 8, 200])('%i remarks: slips lie on the wall, none over another', (count) => {
  const { slips, sheet } = noteSheet(board, remarks(count), '写下第一句');
  expect(slips.length).toBe(Math.min(count, 8));
  expect(sheet.areas.map(({ blocks }) => blocks[0]?.text)).toEqual(
    slips.map((_, index) => `留言 ${index}`),
  );
  for (const [index, one] of slips.entries()) {
    expect(one.x + one.width).toBeLessThanOrEqual(board[0]);
    expect(one.y + one.height).toBeLessThanOrEqual(board[1]);
    for (const other of slips.slice(index + 1)) {
      const apart =
        one.x + one.width <= other.x ||
        other.x + other.width <= one.x ||
        one.y + one.height <= other.y;
      expect(apart, JSON.stringify([one, other])).toBe(true);
    }
  }
});

test('a wall without remarks invites; one smaller than a slip still has one', () => {
  const { slips, sheet } = noteSheet([0.3, 0.2], [], '写下第一句');
  expect(slips).toEqual([expect.objectContaining({ x: 0, width: 0.3 })]);
  expect(sheet.areas[0]?.blocks[0]?.text).toBe('写下第一句');
});
