import type { DwellRow, InsightReport } from './report.ts';
import type { InsightTexts } from './texts.ts';

/** Figures of one chart, as `page/insight.js` draws them. */
export type ChartFigures =
  | {
      kind: 'columns';
      title: string;
      months: string[];
      percent: boolean;
      series: Array<{ name: string; data: number[] }>;
    }
  | { kind: 'bars'; title: string; names: string[]; values: number[]; label: string };

/** Halls that get a chart of their own; the table has all. */
const hallsAtMost = 4;
export const exhibitsAtMost = 16;

interface Monthly {
  hall: string;
  title: string;
  month: string;
}

function byHall<T extends Monthly>(rows: readonly T[], weight: (row: T) => number): T[][] {
  const halls = Map.groupBy(rows, (row) => row.hall);
  const sum = (group: readonly T[]): number => group.reduce((total, row) => total + weight(row), 0);
  return [...halls.values()].toSorted((a, b) => sum(b) - sum(a)).slice(0, hallsAtMost);
}

export function visitCharts(report: InsightReport, texts: InsightTexts): ChartFigures[] {
  return byHall(report.visits, (row) => row.visits).map((rows) => ({
    kind: 'columns',
    title: rows[0]?.title ?? '',
    months: rows.map((row) => row.month),
    percent: false,
    series: [
      { name: texts.visitCount, data: rows.map((row) => row.visits) },
      { name: texts.completions, data: rows.map((row) => row.completions) },
    ],
  }));
}

export function quizCharts(report: InsightReport, texts: InsightTexts): ChartFigures[] {
  return byHall(report.quizzes, (row) => row.attempts).map((rows) => ({
    kind: 'columns',
    title: rows[0]?.title ?? '',
    months: rows.map((row) => row.month),
    percent: true,
    series: [
      { name: texts.score, data: rows.map((row) => Math.round(row.score * 100)) },
      { name: texts.passRate, data: rows.map((row) => Math.round(row.passRate * 100)) },
    ],
  }));
}

export function dwellCharts(rows: readonly DwellRow[], texts: InsightTexts): ChartFigures[] {
  if (rows.length === 0) return [];
  const longest = rows.slice(0, exhibitsAtMost);
  return [
    {
      kind: 'bars',
      title: texts.secondsEach,
      names: longest.map((row) => row.title),
      values: longest.map((row) => Math.round(row.secondsEach)),
      label: texts.secondsEach,
    },
  ];
}
