import type { ResultSheet } from './result-sheet.ts';

/** Room between two columns, points. */
export const columnGap = 10;

/** Columns of one sheet that fit beside each other, with their widths in points. */
export interface ResultTable {
  head: string[];
  rows: string[][];
  widths: number[];
}

/** Everything in one table, or with as many questions as fit and the rest in further tables after number and name. */
export function resultTables(
  sheet: ResultSheet,
  inner: number,
  lengths: (text: string) => number,
): ResultTable[] {
  const widths = columnWidths(sheet, lengths);
  const people = sheet.head.length - sheet.questions.length;
  const tables: ResultTable[] = [];
  let columns = sheet.head.slice(0, people).map((_, index) => index);
  const widthOf = (chosen: readonly number[]) =>
    chosen.reduce((sum, column) => sum + (widths[column] ?? 0), 0);
  const finish = () => {
    const share = Math.min(1, inner / widthOf(columns));
    tables.push({
      head: columns.map((column) => sheet.head[column] ?? ''),
      rows: sheet.rows.map((cells) => columns.map((column) => String(cells[column] ?? ''))),
      widths: columns.map((column) => (widths[column] ?? 0) * share),
    });
  };
  for (let column = people; column < sheet.head.length; column += 1) {
    if (columns.length > 2 && widthOf([...columns, column]) > inner) {
      finish();
      columns = [0, 1];
    }
    columns.push(column);
  }
  finish();
  return tables;
}

/** Width that all columns beside each other want, points. */
export function tableWidth(sheet: ResultSheet, lengths: (text: string) => number): number {
  return columnWidths(sheet, lengths).reduce((sum, width) => sum + width, 0);
}

/** Each as wide as its widest cell; a name that is very long is cut. */
function columnWidths({ head, rows }: ResultSheet, lengths: (text: string) => number): number[] {
  return head.map((title, index) => {
    const cells = [title, ...rows.map((row) => String(row[index] ?? ''))];
    return Math.min(150, Math.max(...cells.map(lengths)) + columnGap);
  });
}
