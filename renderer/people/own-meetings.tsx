import type { Person } from '#model/host-api/people.ts';
import type { OwnAttendance } from '#model/host-api/room.ts';
import { useEffect, useState } from 'react';
import { useHost } from '../app/host-context.ts';
import { formatMoment } from '../i18n/date.ts';
import { peopleTexts } from '../i18n/people-texts.ts';
import { useLanguage, useLocalText, useTexts } from '../i18n/use-texts.ts';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';

/** The events in the activity room that somebody was at by name, how long, and how they answered there. */
export function OwnMeetings({ person }: { person: Person }) {
  const t = useTexts(peopleTexts);
  const say = useLocalText();
  const language = useLanguage();
  const host = useHost();
  const [meetings, setMeetings] = useState<OwnAttendance[]>([]);
  const { run, ...task } = useTask();
  useEffect(() => {
    void run(async () => setMeetings(await host.call('room.own', { person: person.id })));
  }, [host, person.id, run]);
  if (meetings.length === 0 && !task.error) return null;
  return (
    <section className="section">
      <h2>{t.meetings}</h2>
      <TaskError task={{ ...task, run }} />
      <ol className="own-records">
        {meetings.map(({ room, title, checkedInAt, seconds, answered, right }) => (
          <li key={room}>
            <time dateTime={checkedInAt}>{formatMoment(checkedInAt, language)}</time>
            <span>{say(title)}</span>
            <span>
              {t.minutes(Math.max(1, Math.round(seconds / 60)))}
              {answered > 0 ? ` · ${t.answers(answered, right)}` : null}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
