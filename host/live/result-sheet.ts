import type { RoomResults } from '#model/host-api/room.ts';
import { localText, type Language } from '#model/language.ts';

const words = {
  'zh-CN': {
    title: '活动签到与答题结果',
    head: ['编号', '姓名', '队', '签到时间', '时长（分钟）', '答题数', '答对数'],
    anonymous: '（匿名）',
    marks: { right: '对', wrong: '错', none: '' },
    right: (right: number, answered: number) => `${answered} 人作答，${right} 人答对`,
  },
  en: {
    title: 'Attendance and results',
    head: ['No.', 'Name', 'Team', 'Checked in', 'Minutes', 'Answered', 'Right'],
    anonymous: '(no name)',
    marks: { right: 'right', wrong: 'wrong', none: '' },
    right: (right: number, answered: number) => `${answered} answered, ${right} right`,
  },
} as const;

/** Attendance and results as a table, for paper and spreadsheets. */
export interface ResultSheet {
  title: string;
  /** Exhibition and time. */
  subtitle: string;
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
    subtitle: `${localText(results.title, language)} · ${clock(results.openedAt)}${
      results.closedAt === null ? '' : ` – ${clock(results.closedAt)}`
    }`,
    head: [...t.head, ...rounds.map((round) => `Q${round}`)],
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
        `Q${round} ${localText(prompt, language)} — ${t.right(right, answered)}`,
    ),
  };
}

/** `2026-11-24 09:30` by the host's own clock. */
function clock(iso: string): string {
  const date = new Date(iso);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
