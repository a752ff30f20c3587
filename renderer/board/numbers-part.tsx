import type { VisitorNumber } from '#model/host-api/devices.ts';
import type { Person } from '#model/host-api/people.ts';
import { useEffect, useState } from 'react';
import { useHost } from '../app/host-context.ts';
import { boardTexts } from '../i18n/board-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';
import { SelectField } from './select-field.tsx';

/** Numbers that wait, large enough to be read from some steps away, and the way to give one. */
export function NumbersPart({ numbers }: { numbers: readonly VisitorNumber[] }) {
  const t = useTexts(boardTexts);
  const host = useHost();
  const { run, ...task } = useTask();
  const [people, setPeople] = useState<Person[]>([]);
  const [chosen, setChosen] = useState('');
  useEffect(() => {
    void run(async () => {
      const all = await host.call('people.list', {});
      setPeople(all.filter(({ noticeAccepted }) => noticeAccepted));
    });
  }, [host, run]);
  const person = people.some(({ id }) => id === chosen) ? chosen : people[0]?.id;
  const give = (visitor: string) =>
    run(async () => void (await host.call('lan.give-number', { visitor })));
  return (
    <section className="section stack">
      <h2>{t.numbers}</h2>
      <p>{t.numbersText}</p>
      {numbers.length === 0 ? <p className="muted">{t.noNumbers}</p> : null}
      <ul className="board-numbers">
        {numbers.map(({ number, name }) => (
          <li key={number}>
            <strong className="board-number">{t.number(number)}</strong>
            <span>{name ?? t.guest}</span>
            <Button
              look="plain"
              aria-label={t.withdrawOf(number)}
              disabled={task.running}
              onClick={() =>
                run(async () => void (await host.call('lan.withdraw-number', { number })))
              }
            >
              {t.withdraw}
            </Button>
          </li>
        ))}
      </ul>
      {person === undefined ? (
        <p className="field-note">{t.noPeople}</p>
      ) : (
        <SelectField
          label={t.who}
          value={person}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          onValue={setChosen}
        />
      )}
      <div className="row">
        {person === undefined ? null : (
          <Button look="primary" disabled={task.running} onClick={() => give(person)}>
            {t.give}
          </Button>
        )}
        <Button disabled={task.running} onClick={() => give('guest')}>
          {t.giveGuest}
        </Button>
      </div>
      <TaskError task={{ ...task, run }} />
    </section>
  );
}
