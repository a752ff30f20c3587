import type { Person } from '#model/host-api/people.ts';
import { IdCard, Pencil } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useHost } from '../app/host-context.ts';
import { commonTexts } from '../i18n/common-texts.ts';
import { rosterTexts } from '../i18n/roster-texts.ts';
import { settingsTexts } from '../i18n/settings-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Modal } from '../ui/modal.tsx';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';
import { RosterDialog } from './roster-dialog.tsx';

/** Who is known on this host; a misspelt name is mended here. */
export function PeopleSettings() {
  const t = useTexts(settingsTexts);
  const roster = useTexts(rosterTexts);
  const common = useTexts(commonTexts);
  const host = useHost();
  const { run, ...task } = useTask();
  const [people, setPeople] = useState<Person[]>([]);
  const [renaming, setRenaming] = useState<Person | null>(null);
  const [enrolling, setEnrolling] = useState<Person | null>(null);
  const [name, setName] = useState('');
  const load = useCallback(
    () => run(async () => setPeople(await host.call('people.list', {}))),
    [host, run],
  );
  useEffect(() => void load(), [load]);
  const rename = async () => {
    if (!renaming || name.trim() === '') return;
    await run(async () => {
      await host.call('people.rename', { person: renaming.id, name: name.trim() });
      setRenaming(null);
    });
    await load();
  };
  return (
    <section className="section">
      <h2>{t.people}</h2>
      {people.length === 0 ? <p className="muted">{t.noPeople}</p> : null}
      <ul className="settings-list">
        {people.map((person) => (
          <li key={person.id}>
            <span>
              {person.name}
              {person.onRoster ? <span className="muted">{` · ${roster.onRoster}`}</span> : null}
            </span>
            <span className="row">
              <Button
                icon={IdCard}
                aria-label={roster.codeOf(person.name)}
                onClick={() => setEnrolling(person)}
              >
                {roster.roster}
              </Button>
              <Button
                icon={Pencil}
                aria-label={t.renameOf(person.name)}
                onClick={() => {
                  setName(person.name);
                  setRenaming(person);
                }}
              >
                {t.rename}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {enrolling ? (
        <RosterDialog
          person={enrolling}
          onClose={() => setEnrolling(null)}
          onDone={() => {
            setEnrolling(null);
            void load();
          }}
        />
      ) : null}
      {renaming ? (
        <Modal label={t.renameOf(renaming.name)} look="small" onClose={() => setRenaming(null)}>
          <form
            className="stack"
            onSubmit={(event) => {
              event.preventDefault();
              void rename();
            }}
          >
            <Field
              label={t.renameOf(renaming.name)}
              value={name}
              maxLength={40}
              onValue={setName}
            />
            <TaskError task={{ ...task, run }} />
            <div className="row">
              <Button type="submit" look="primary">
                {common.save}
              </Button>
              <Button onClick={() => setRenaming(null)}>{common.cancel}</Button>
            </div>
          </form>
        </Modal>
      ) : (
        <TaskError task={{ ...task, run }} />
      )}
    </section>
  );
}
