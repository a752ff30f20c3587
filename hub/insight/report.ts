import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { readDefinitions } from '../store/activities.ts';
import type { HubTables } from '../store/tables.ts';
import { isJsonObject } from '../xapi/json/read.ts';
import { activityTerm } from '../xapi/statement/terms.ts';
import type { InsightLanguage } from './texts.ts';

/** Groups of fewer people are not shown: one could tell who they are. */
export const smallestGroup = 5;

interface VisitRow {
  hall: string;
  title: string;
  month: string;
  people: number;
  visits: number;
  completions: number;
}

interface QuizRow {
  hall: string;
  title: string;
  month: string;
  people: number;
  attempts: number;
  /** Share of attempts passed, 0-1. */
  passRate: number;
  /** Mean score, 0-1. */
  score: number;
}

export interface DwellRow {
  exhibit: string;
  title: string;
  people: number;
  looks: number;
  /** Mean seconds that one person has stood before it, all looks together. */
  secondsEach: number;
}

export interface InsightReport {
  visits: VisitRow[];
  quizzes: QuizRow[];
  dwell: DwellRow[];
  /** Groups left out because they are too small. */
  hidden: number;
}

/** Titles by activity id, as statements have given them; the id's end where none has. */
async function titles(
  db: Kysely<HubTables>,
  ids: readonly string[],
  language: InsightLanguage,
): Promise<(id: string) => string> {
  const definitions = await readDefinitions(db, ids.map(activityTerm));
  return (id) => {
    const text = definitions.get(activityTerm(id));
    const definition: unknown = text === undefined ? undefined : JSON.parse(text);
    const names = isJsonObject(definition) ? definition['name'] : undefined;
    const name = isJsonObject(names)
      ? (names[language] ?? names['zh-CN'] ?? names['en'])
      : undefined;
    return typeof name === 'string' ? name : (id.split('/').at(-1) ?? id);
  };
}

interface Group {
  people: number;
}

function split<T extends Group>(rows: readonly T[]): { shown: T[]; hidden: number } {
  const shown = rows.filter((row) => row.people >= smallestGroup);
  return { shown, hidden: rows.length - shown.length };
}

/** Halls with most first, as the charts have them, and the months of each in order. */
function bySize<T extends { hall: string; month: string }>(
  rows: readonly T[],
  size: (row: T) => number,
): T[] {
  const sizes = new Map<string, number>();
  for (const row of rows) sizes.set(row.hall, (sizes.get(row.hall) ?? 0) + size(row));
  const order = (row: T): number => -(sizes.get(row.hall) ?? 0);
  return rows.toSorted(
    (a, b) => order(a) - order(b) || a.hall.localeCompare(b.hall) || a.month.localeCompare(b.month),
  );
}

/** Everything the insight page shows. No totals: with them a small group could be computed. */
export async function insightReport(
  db: Kysely<HubTables>,
  language: InsightLanguage,
): Promise<InsightReport> {
  const visits = await sql<Omit<VisitRow, 'title'>>`
    select hall, month, count(*) as people, sum(visits) as visits, sum(completions) as completions
    from hall_facts where visits > 0 group by hall, month order by hall, month
  `.execute(db);
  const quizzes = await sql<{
    hall: string;
    month: string;
    people: number;
    attempts: number;
    passes: number;
    score: number;
  }>`
    select hall, month, count(*) as people, sum(attempts) as attempts, sum(passes) as passes,
      sum(score) as score
    from hall_facts where attempts > 0 group by hall, month order by hall, month
  `.execute(db);
  const dwell = await sql<{ exhibit: string; people: number; looks: number; seconds: number }>`
    select exhibit, count(distinct person) as people, sum(looks) as looks, sum(seconds) as seconds
    from exhibit_facts where looks > 0 group by exhibit order by sum(seconds) desc
  `.execute(db);
  const shownVisits = split(visits.rows);
  const shownQuizzes = split(quizzes.rows);
  const shownDwell = split(dwell.rows);
  const halls = [...shownVisits.shown, ...shownQuizzes.shown].map((row) => row.hall);
  const exhibits = shownDwell.shown.map((row) => row.exhibit);
  const title = await titles(db, [...new Set([...halls, ...exhibits])], language);
  return {
    visits: bySize(shownVisits.shown, (row) => row.visits).map((row) => ({
      ...row,
      title: title(row.hall),
    })),
    quizzes: bySize(shownQuizzes.shown, (row) => row.attempts).map(({ passes, score, ...row }) => ({
      ...row,
      title: title(row.hall),
      passRate: passes / row.attempts,
      score: score / row.attempts,
    })),
    dwell: shownDwell.shown
      .map(({ seconds, ...row }) => ({
        ...row,
        title: title(row.exhibit),
        secondsEach: seconds / row.people,
      }))
      .toSorted((a, b) => b.secondsEach - a.secondsEach),
    hidden: shownVisits.hidden + shownQuizzes.hidden + shownDwell.hidden,
  };
}
