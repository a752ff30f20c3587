import type { RoomResults } from '#model/host-api/room.ts';
import { localText, type Language } from '#model/language.ts';
import { checkedInCount } from '#model/live/checked-in.ts';

const words = {
  'zh-CN': {
    title: '活动签到与答题结果',
    head: ['编号', '姓名', '队', '签到时间', '时长（分钟）', '答题数', '答对数'],
    anonymous: '（匿名）',
    people: (all: number, named: number) => `${all} 人参加，其中 ${named} 人签到`,
    question: (round: number) => `题${round}`,
    marks: { right: '对', wrong: '错', none: '' },
    right: (right: number, answered: number) => `${answered} 人作答，${right} 人答对`,
  },
  en: {
    title: 'Attendance and results',
    head: ['No.', 'Name', 'Team', 'Checked in', 'Minutes', 'Answered', 'Right'],
    anonymous: '(no name)',
    people: (all: number, named: number) => `${all} took part, ${named} checked in by name`,
    question: (round: number) => `Q${round}`,
    marks: { right: 'right', wrong: 'wrong', none: '' },
    right: (right: number, answered: number) => `${answered} answered, ${right} right`,
  },
} as const;

/** Attendance and results as a table, for paper and spreadsheets. */
export interface ResultSheet {
  title: string;
  /** Exhibition and time. */
  subtitle: string;
  /** How many came. */
  summary: string;
  head: string[];
  rows: (string | number)[][];
  /** The questions, one a line: the numbers of the last columns. */
  questions: string[];
}

export function resultSheet(results: RoomResults, language: Language): ResultSheet {
  const t = words[language];
  const rounds = results.questions.map(({ round }) => round);
  return {
    title: t.title,
    subtitle: `${localText(results.title, language)} · ${span(results)}`,
    summary: t.people(results.people.length, checkedInCount(results.people)),
    head: [...t.head, ...rounds.map(t.question)],
    rows: results.people.map((person) => {
      const given = Object.values(person.answers);
      return [
        person.number,
        person.name ?? t.anonymous,
        person.team ?? '',
        person.checkedInAt === null ? '' : clock(person.checkedInAt),
        person.seconds === null ? '' : Math.round(person.seconds / 60),
        given.length,
        given.filter(Boolean).length,
        ...rounds.map((round) => {
          const right = person.answers[round];
          return t.marks[right === undefined ? 'none' : right ? 'right' : 'wrong'];
        }),
      ];
    }),
    questions: results.questions.map(
      ({ round, prompt, answered, right }) =>
        `${t.question(round)} ${localText(prompt, language)} — ${t.right(right, answered)}`,
    ),
  };
}

/** `2026-11-24 09:30 – 10:40`; an event that goes on past midnight has both days. */
function span({ openedAt, closedAt }: RoomResults): string {
  const begun = clock(openedAt);
  if (closedAt === null) return begun;
  const over = clock(closedAt);
  const day = begun.slice(0, 11);
  return `${begun} – ${over.startsWith(day) ? over.slice(day.length) : over}`;
}

/** `2026-11-24 09:30` by the host's own clock. */
function clock(iso: string): string {
  const date = new Date(iso);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
