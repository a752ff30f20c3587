import { plainBody } from '#renderer/xr/board/board-content.ts';
import type { BoardContent } from '#renderer/xr/board/board-content.ts';
import { boardDistance, measures } from '#renderer/xr/board/board-measures.ts';
import { layOutBoard, turnIds } from '#renderer/xr/board/lay-out-board.ts';
import type { PlacedLine } from '#renderer/xr/board/lay-out-board.ts';
import { smallestCharacter } from '#renderer/xr/legibility.ts';
import { describe, expect, it } from 'vitest';

const square = (text: string) => [...text].length;
const setting = { body: square, title: square, words: { back: '上一页', on: '下一页' } };
const set = (content: BoardContent) => layOutBoard(content, setting);
const textOf = (lines: readonly PlacedLine[]) =>
  lines.flatMap(({ line }) => line.runs.map(({ text }) => text)).join('');

const long = Array.from({ length: 12 }, (_, index) => `第${index}段`.padEnd(90, '字'));
const reading: BoardContent = {
  kicker: '乌江 · 图文',
  title: '强渡乌江',
  body: plainBody(...long),
  actions: [{ id: 'close', text: '关闭', primary: true }],
};
const quiz: BoardContent = {
  title: '黎平会议是什么时候开的？在哪一座楼里开的？开了几天？',
  choices: Array.from({ length: 8 }, (_, index) => ({
    id: `o${index}`,
    text: `选项${index}`.padEnd(index * 9 + 4, '长'),
  })),
  actions: [
    { id: 'submit', text: '确定', primary: true },
    { id: 'close', text: '关闭' },
  ],
};

/** The angle under which a character is seen by an eye straight before the middle of the board, radians. */
function seenUnder({ x, y, size, line }: PlacedLine, at: number): number {
  return seenAt(x + at * line.width, y, size);
}

function seenAt(x: number, y: number, size: number): number {
  const across = x - measures.width / 2;
  const up = measures.height / 2 - y;
  const far = Math.hypot(across, boardDistance);
  return Math.atan(up / far) - Math.atan((up - size) / far);
}

describe('a board', () => {
  it('shows every character under at least one degree, also at its corners', () => {
    for (const content of [reading, quiz]) {
      for (const { lines, buttons } of set(content).pages) {
        const all = [...lines, ...buttons.flatMap((button) => button.lines)];
        expect(all.length).toBeGreaterThan(0);
        for (const line of all)
          for (const end of [0, 1])
            expect(seenUnder(line, end)).toBeGreaterThanOrEqual(smallestCharacter);
      }
    }
  });

  it('says the time left under at least one degree too, above the tallest plate', () => {
    const { tab, pad, text } = measures;
    for (const x of [pad, tab.width - pad])
      expect(seenAt(x, tab.words - tab.height, text)).toBeGreaterThanOrEqual(smallestCharacter);
  });

  it('breaks long text into pages without losing or repeating a character', () => {
    const { pages } = set(reading);
    expect(pages.length).toBeGreaterThan(2);
    const body = pages.map(({ lines }) =>
      textOf(lines.filter(({ tone, serif }) => tone === 'ink' && !serif)),
    );
    expect(body.join('')).toBe(long.join(''));
  });

  it('keeps lines and buttons on its plate and off one another', () => {
    for (const content of [reading, quiz]) {
      const { pages, plate } = set(content);
      expect(plate.height).toBeLessThanOrEqual(measures.height + 1e-9);
      for (const { lines, buttons } of pages) {
        const boxes = [
          ...buttons,
          ...lines.map(({ x, y, size, line }) => ({ x, y, width: line.width, height: size })),
        ];
        for (const box of boxes) {
          expect(box.x).toBeGreaterThanOrEqual(plate.x);
          expect(box.x + box.width).toBeLessThanOrEqual(plate.x + plate.width + 1e-9);
          expect(box.y).toBeGreaterThanOrEqual(plate.y);
          expect(box.y + box.height).toBeLessThanOrEqual(plate.y + plate.height + 1e-9);
        }
        boxes.forEach((a, index) => {
          for (const b of boxes.slice(index + 1)) {
            const apart =
              a.x + a.width <= b.x + 1e-9 ||
              b.x + b.width <= a.x + 1e-9 ||
              a.y + a.height <= b.y + 1e-9 ||
              b.y + b.height <= a.y + 1e-9;
            expect(apart).toBe(true);
          }
        });
      }
    }
  });

  it('offers to turn only where there is a page, and every choice once', () => {
    const { pages } = set(quiz);
    const ids = pages.flatMap(({ buttons }) => buttons.map(({ id }) => id));
    for (const { id } of quiz.choices ?? [])
      expect(ids.filter((one) => one === id)).toHaveLength(1);
    const look = (page: number, id: string) =>
      pages[page]?.buttons.find((button) => button.id === id)?.look;
    expect(look(0, turnIds.back)).toBe('still');
    expect(look(0, turnIds.on)).toBe('plain');
    expect(look(pages.length - 1, turnIds.on)).toBe('still');
    expect(set({ title: '短', actions: [] }).pages[0]?.buttons).toEqual([]);
  });

  it('has targets that a hand finds: two degrees and more', () => {
    const { pages } = set(quiz);
    const least = (2 * Math.PI) / 180;
    for (const { buttons } of pages)
      for (const { width, height } of buttons) {
        expect(2 * Math.atan(height / 2 / boardDistance)).toBeGreaterThan(least);
        expect(2 * Math.atan(width / 2 / boardDistance)).toBeGreaterThan(2 * least);
      }
  });

  it('lets one turn on beyond its pages where there is more, and shows pictures among the words', () => {
    const picture = { width: 400, height: 300 } as ImageBitmap;
    const content: BoardContent = {
      title: '渡口',
      body: [...plainBody('水很急。'), { picture }, ...plainBody('又一段。')],
      actions: [{ id: 'close', text: '关闭' }],
      beyond: { back: false, on: true },
    };
    const { pages } = set(content);
    expect(pages).toHaveLength(1);
    const look = (id: string) => pages[0]?.buttons.find((button) => button.id === id)?.look;
    expect(look(turnIds.back)).toBe('still');
    expect(look(turnIds.on)).toBe('plain');
    const [figure] = pages[0]?.figures ?? [];
    const [first, second] =
      pages[0]?.lines.filter(({ tone, serif }) => tone === 'ink' && !serif) ?? [];
    expect(figure?.width).toBeCloseTo((figure?.height ?? 0) * (4 / 3), 6);
    expect(figure?.y).toBeGreaterThan(first?.y ?? Infinity);
    expect(second?.y).toBeGreaterThan((figure?.y ?? Infinity) + (figure?.height ?? 0));
  });
});
