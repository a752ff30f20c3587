import { useEffect, useState } from 'react';
import type { RoomResults as Results } from '#model/host-api/room.ts';
import { checkedInCount } from '#model/live/checked-in.ts';
import { useHost } from '../app/host-context.ts';
import { formatTime } from '../i18n/date.ts';
import { resultsTexts } from '../i18n/results-texts.ts';
import { useLanguage, useLocalText, useTexts } from '../i18n/use-texts.ts';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';
import './room-results.css';

/** What came of an event: who was there and for how long, and how they answered. */
export function RoomResults({ room }: { room: string }) {
  const t = useTexts(resultsTexts);
  const host = useHost();
  const [results, setResults] = useState<Results>();
  const { run, ...task } = useTask();
  useEffect(() => {
    void run(async () => setResults(await host.call('room.results', { room })));
  }, [host, room, run]);
  if (!results) return <TaskError task={{ ...task, run }} />;
  const { people, questions } = results;
  if (people.length === 0) return <p className="muted">{t.nobody}</p>;
  const given = questions.reduce((sum, { answered }) => sum + answered, 0);
  const right = questions.reduce((sum, question) => sum + question.right, 0);
  return (
    <div className="room-results stack">
      <p>
        {t.summary(people.length, checkedInCount(people))}
        {given > 0 ? ` · ${t.tested(questions.length, Math.round((right / given) * 100))}` : null}
      </p>
      <People results={results} />
      {questions.length > 0 ? <Questions questions={questions} /> : null}
    </div>
  );
}

function People({ results: { people, questions } }: { results: Results }) {
  const t = useTexts(resultsTexts);
  const language = useLanguage();
  const teams = people.some(({ team }) => team !== null);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- wide tables are moved by keys
    <div className="room-results-table" role="region" aria-label={t.table} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.number}</th>
            <th scope="col">{t.name}</th>
            {teams ? <th scope="col">{t.team}</th> : null}
            <th scope="col">{t.checkedIn}</th>
            <th scope="col">{t.time}</th>
            {questions.length > 0 ? <th scope="col">{t.right}</th> : null}
            {questions.map(({ round }) => (
              <th key={round} scope="col">
                {t.question(round)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map(({ participant, number, name, team, checkedInAt, seconds, answers }) => {
            const given = Object.values(answers);
            return (
              <tr key={participant}>
                <td>{number}</td>
                <th scope="row">{name ?? <span className="muted">{t.anonymous}</span>}</th>
                {teams ? <td>{team}</td> : null}
                <td>{checkedInAt === null ? '—' : formatTime(checkedInAt, language)}</td>
                <td>{seconds === null ? '—' : t.minutes(Math.round(seconds / 60))}</td>
                {questions.length > 0 ? (
                  <td>{t.ofAnswered(given.filter(Boolean).length, given.length)}</td>
                ) : null}
                {questions.map(({ round }) => (
                  <Mark key={round} right={answers[round]} />
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Mark({ right }: { right: boolean | undefined }) {
  const t = useTexts(resultsTexts);
  if (right === undefined) return <td aria-label={t.notAnswered} />;
  return (
    <td data-right={right} aria-label={right ? t.answeredRight : t.answeredWrong}>
      {right ? '✓' : '✗'}
    </td>
  );
}

function Questions({ questions }: Pick<Results, 'questions'>) {
  const t = useTexts(resultsTexts);
  const say = useLocalText();
  return (
    <ol className="room-results-questions" aria-label={t.questions}>
      {questions.map(({ round, prompt, answered, right }) => (
        <li key={round}>
          <span className="muted">{t.question(round)}</span>
          <span>{say(prompt)}</span>
          <span className="muted">{t.answered(answered, right)}</span>
        </li>
      ))}
    </ol>
  );
}
