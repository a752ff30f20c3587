import type { Person } from '#model/host-api/people.ts';
import { useState } from 'react';
import { commonTexts } from '../../i18n/common-texts.ts';
import { entryTexts } from '../../i18n/entry-texts.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { TaskError } from '../../ui/task-error.tsx';
import { useTask } from '../../ui/use-task.ts';
import { useHost } from '../host-context.ts';

/** A name is all that is asked. */
export function NewVisitor(props: { onCreated: (person: Person) => void; onBack: () => void }) {
  const t = useTexts(entryTexts);
  const common = useTexts(commonTexts);
  const host = useHost();
  const task = useTask();
  const [name, setName] = useState('');
  const [asked, setAsked] = useState(false);
  const create = () => {
    setAsked(true);
    if (name.trim() === '') return;
    void task.run(async () =>
      props.onCreated(await host.call('people.create', { name: name.trim() })),
    );
  };
  return (
    <form
      className="entry-part"
      onSubmit={(event) => {
        event.preventDefault();
        create();
      }}
    >
      <h2>{t.new}</h2>
      <Field
        label={t.name}
        value={name}
        onValue={setName}
        note={t.newNote}
        error={asked && name.trim() === '' ? t.nameNeeded : undefined}
        maxLength={40}
        autoComplete="off"
        ref={focusOnce}
      />
      <TaskError task={task} />
      <div className="entry-ways">
        <Button type="submit" look="primary" disabled={task.running}>
          {t.create}
        </Button>
        <Button onClick={props.onBack}>{common.back}</Button>
      </div>
    </form>
  );
}

const focusOnce = (input: HTMLInputElement | null) => input?.focus();
