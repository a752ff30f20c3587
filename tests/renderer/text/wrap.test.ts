import { expect, test } from 'vitest';
import { makeCells } from '#renderer/text/cells.ts';
import type { Measure } from '#renderer/text/cells.ts';
import { parseMarkdown } from '#renderer/text/markdown.ts';
import { wrapCells } from '#renderer/text/wrap.ts';

/** Chinese characters one em, others half. */
const measure: Measure = (text) =>
  [...text].reduce((sum, character) => sum + (/[\u0000-\u024f]/.test(character) ? 0.5 : 1), 0);

function lines(text: string, ems: number, justify = false): string[] {
  const spans = [{ text, strong: false }];
  return wrapCells(makeCells(spans, 1, measure), ems, 1, justify).map((line) =>
    line.runs.map((run) => run.text).join(''),
  );
}

test('breaks running Chinese anywhere but before closing punctuation', () => {
  expect(lines('中央红军进驻黎平城', 4)).toEqual(['中央红军', '进驻黎平', '城']);
  expect(lines('红军长征，经过黎平', 4)).toEqual(['红军长', '征，经过', '黎平']);
});

test('lets punctuation at the end of a line take half its width', () => {
  expect(lines('红军长征，经过', 4.5)).toEqual(['红军长征，', '经过']);
});

test('keeps opening brackets off the end of a line', () => {
  expect(lines('会议通过《决定》', 5)).toEqual(['会议通过', '《决定》']);
});

test('keeps a number and what it counts together', () => {
  expect(lines('于1934年12月18日', 4.5)).toEqual(['于1934年', '12月18日']);
  expect(lines('全长1341.2米', 4.5)).toEqual(['全长', '1341.2米']);
});

test('never parts a word, but cuts one that is longer than the line', () => {
  expect(lines('Long March in Guizhou', 5)).toEqual(['LongMarch', 'inGuizhou']);
  expect(lines('Donaudampfschiffahrt', 3)).toEqual(['Donaudampfschiffahrt']);
});

test('squeezes two full-width punctuation marks that meet', () => {
  const cells = makeCells([{ text: '黎平”，', strong: false }], 1, measure);
  expect(cells.map((cell) => cell.advance)).toEqual([1, 1, 0.5, 1]);
});

test('leaves a gap between Chinese and Latin', () => {
  const cells = makeCells([{ text: '共3次', strong: false }], 1, measure);
  expect(cells.map((cell) => cell.advance)).toEqual([1.125, 0.625, 1]);
});

test('spreads all lines but the last to the measure', () => {
  const spans = [{ text: '红军长征，经过黎平城', strong: false }];
  const set = wrapCells(makeCells(spans, 1, measure), 4.2, 1, true);
  expect(set[1]?.width).toBeCloseTo(4.2);
  expect(set.at(-1)?.width).toBeLessThan(4.2);
});

test('ends, whatever it is given', () => {
  expect(lines('', 4)).toEqual([]);
  expect(lines('   ', 4)).toEqual([]);
  expect(lines('，，，，，，，，', 2).join('')).toBe('，，，，，，，，');
  expect(lines('《《《《《《', 2).join('')).toBe('《《《《《《');
});

test('reads paragraphs, emphasis and lists, and nothing else', () => {
  expect(parseMarkdown('一\n二\n\n**重** 点 <b>x</b>\n- 甲\n- 乙\n2. 丙')).toEqual([
    { spans: [{ text: '一二', strong: false }] },
    {
      spans: [
        { text: '重', strong: true },
        { text: ' 点 <b>x</b>', strong: false },
      ],
    },
    { bullet: '·', spans: [{ text: '甲', strong: false }] },
    { bullet: '·', spans: [{ text: '乙', strong: false }] },
    { bullet: '2.', spans: [{ text: '丙', strong: false }] },
  ]);
  expect(parseMarkdown('a_b_c 2*3*4')[0]?.spans.some((span) => span.text === 'a_b_c 2')).toBe(true);
});
