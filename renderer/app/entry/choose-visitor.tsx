import type { Person } from '#model/host-api/people.ts';
import { UserRound, UserRoundPlus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { entryTexts } from '../../i18n/entry-texts.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { TaskError } from '../../ui/task-error.tsx';
import { useTask } from '../../ui/use-task.ts';
import { useHost } from '../host-context.ts';

/** More names than this get a line to find one in. */
const many = 10;

/** One large line for each person known here, then the ways for everybody else. */
export function ChooseVisitor(props: {
  onPerson: (person: Person) => void;
  onGuest: () => void;
  onNew: () => void;
}) {
  const t = useTexts(entryTexts);
  const host = useHost();
  const { run, ...task } = useTask();
  const [people, setPeople] = useState<Person[]>([]);
  const [filter, setFilter] = useState('');
  useEffect(() => {
    void run(async () => setPeople(await host.call('people.list', {})));
  }, [host, run]);
  const shown = people.filter(({ name }) => name.includes(filter.trim()));
  return (
    <section className="entry-part" aria-labelledby="entry-who">
      <div>
        <h2 id="entry-who">{t.who}</h2>
        <p className="field-note">{t.whoNote}</p>
      </div>
      {people.length > many ? <Field label={t.filter} value={filter} onValue={setFilter} /> : null}
      <TaskError task={{ ...task, run }} />
      <ul className="entry-people">
        {shown.map((person) => (
          <li key={person.id}>
            <button type="button" className="entry-person" onClick={() => props.onPerson(person)}>
              {person.name}
            </button>
          </li>
        ))}
      </ul>
      {filter && shown.length === 0 ? <p className="muted">{t.noneFound}</p> : null}
      <div className="entry-ways">
        <Button icon={UserRoundPlus} onClick={props.onNew}>
          {t.new}
        </Button>
        <Button icon={UserRound} onClick={props.onGuest}>
          {t.guest}
        </Button>
      </div>
      <p className="field-note">
        {t.guest} · {t.guestNote}
      </p>
    </section>
  );
}
