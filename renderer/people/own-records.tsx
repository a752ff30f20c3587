import type { Person } from '#model/host-api/people.ts';
import type { PlainRecord } from '#model/host-api/records.ts';
import { useCallback, useEffect, useState } from 'react';
import { useHost } from '../app/host-context.ts';
import { formatMoment } from '../i18n/date.ts';
import { peopleTexts } from '../i18n/people-texts.ts';
import { useLanguage, useLocalText, useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';

/** Every statement about one person as a plain line, newest first. */
export function OwnRecords({ person }: { person: Person }) {
  const t = useTexts(peopleTexts);
  const say = useLocalText();
  const language = useLanguage();
  const host = useHost();
  const [records, setRecords] = useState<PlainRecord[]>();
  const [next, setNext] = useState<number>();
  const { run, ...task } = useTask();
  const load = useCallback(
    (before?: number) =>
      run(async () => {
        const input = { person: person.id, ...(before === undefined ? {} : { before }) };
        const page = await host.call('records.of-person', input);
        setRecords((known) => [...(before === undefined ? [] : (known ?? [])), ...page.records]);
        setNext(page.next);
      }),
    [host, person.id, run],
  );
  useEffect(() => void load(), [load]);
  return (
    <section className="section">
      <h2>{t.records}</h2>
      <p className="field-note">{t.recordsNote}</p>
      <TaskError task={{ ...task, run }} />
      {records?.length === 0 ? <p className="muted">{t.noRecords}</p> : null}
      <ol className="own-records">
        {records?.map((record) => (
          <li key={record.statement}>
            <time dateTime={record.at}>{formatMoment(record.at, language)}</time>
            <span>{say(record.text)}</span>
            {record.sent ? <span className="muted">{t.sent}</span> : null}
          </li>
        ))}
      </ol>
      {next === undefined ? null : (
        <Button disabled={task.running} onClick={() => void load(next)}>
          {t.older}
        </Button>
      )}
    </section>
  );
}
