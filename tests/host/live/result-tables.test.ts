import { expect, test } from 'vitest';
import type { ResultSheet } from '#host/live/result-sheet.ts';
import { resultTables, tableWidth } from '#host/live/result-tables.ts';

const head = ['编号', '姓名', '队', '签到时间', '时长（分钟）', '答题数', '答对数'];
const lengths = (text: string) => text.length * 9;

function sheet(questions: number, name = '王小明'): ResultSheet {
  const numbers = Array.from({ length: questions }, (_, index) => `Q${index + 1}`);
  return {
    title: '',
    subtitle: '',
    summary: '',
    head: [...head, ...numbers],
    rows: [[1, name, '第一队', '09:30', 50, questions, 1, ...numbers.map(() => '错')]],
    questions: numbers,
  };
}
const tables = (of: ResultSheet) => resultTables(of, 500, lengths);

test('what fits is one table, with columns as wide as their widest cell', () => {
  const [table, ...more] = tables(sheet(3));
  expect(more).toEqual([]);
  expect(table?.head).toEqual([...head, 'Q1', 'Q2', 'Q3']);
  expect(table?.rows).toEqual([
    ['1', '王小明', '第一队', '09:30', '50', '3', '1', '错', '错', '错'],
  ]);
  expect(table?.widths[1]).toBe(3 * 9 + 10);
});

test('questions that find no room come in further tables after number and name; none is lost', () => {
  const wide = sheet(40);
  expect(tableWidth(wide, lengths)).toBeGreaterThan(500);
  const all = tables(wide);
  expect(all.length).toBeGreaterThan(1);
  for (const { head: own, rows, widths } of all) {
    expect(own.slice(0, 2)).toEqual(['编号', '姓名']);
    expect(rows[0]).toHaveLength(own.length);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(500.001);
  }
  const shown = all.flatMap(({ head: own }) => own.filter((name) => name.startsWith('Q')));
  expect(shown).toEqual(wide.questions);
});

test('a very long name takes no other column’s room', () => {
  const [table] = tables(sheet(2, '很长的姓名'.repeat(30)));
  expect(table?.widths[1]).toBeLessThanOrEqual(150);
  expect(table?.head).toHaveLength(head.length + 2);
});

test('with nobody and no question the head stays', () => {
  expect(tables({ ...sheet(0), rows: [] })).toMatchObject([{ head, rows: [] }]);
});
