import type { InsightReport } from './report.ts';
import type { InsightTexts } from './texts.ts';

/** A table as the page and the CSV show it. */
export interface InsightTable {
  head: string[];
  rows: Array<Array<string | number>>;
}

export type TableName = 'visits' | 'quizzes' | 'dwell';
export const tableNames: readonly TableName[] = ['visits', 'quizzes', 'dwell'];

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** The rows of one part of the report, in words and rounded figures. */
export function insightTable(
  name: TableName,
  report: InsightReport,
  texts: InsightTexts,
): InsightTable {
  const { hall, month, people } = texts;
  switch (name) {
    case 'visits':
      return {
        head: [hall, month, people, texts.visitCount, texts.completions, texts.completionRate],
        rows: report.visits.map((row) => [
          row.title,
          row.month,
          row.people,
          row.visits,
          row.completions,
          percent(row.visits > 0 ? row.completions / row.visits : 0),
        ]),
      };
    case 'quizzes':
      return {
        head: [hall, month, people, texts.attempts, texts.passRate, texts.score],
        rows: report.quizzes.map((row) => [
          row.title,
          row.month,
          row.people,
          row.attempts,
          percent(row.passRate),
          Math.round(row.score * 100),
        ]),
      };
    case 'dwell':
      return {
        head: [texts.exhibit, people, texts.looks, texts.secondsEach],
        rows: report.dwell.map((row) => [
          row.title,
          row.people,
          row.looks,
          Math.round(row.secondsEach),
        ]),
      };
  }
}
