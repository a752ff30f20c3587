import type { Person } from '#model/host-api/people.ts';
import { useState } from 'react';
import { useHost } from '../app/host-context.ts';
import { commonTexts } from '../i18n/common-texts.ts';
import { rosterTexts } from '../i18n/roster-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Modal } from '../ui/modal.tsx';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';

interface RosterDialogProps {
  person: Person;
  onDone: () => void;
  onClose: () => void;
}

/** Gives a person the pseudonym of headquarters' roster, or takes it away. It is never shown again. */
export function RosterDialog({ person, onDone, onClose }: RosterDialogProps) {
  const t = useTexts(rosterTexts);
  const common = useTexts(commonTexts);
  const host = useHost();
  const task = useTask();
  const [code, setCode] = useState('');
  const [asked, setAsked] = useState(false);
  const fits = /^[\w.-]{8,64}$/.test(code.trim());
  const set = (roster: string | null) =>
    task.run(async () => {
      await host.call('people.set-roster', { person: person.id, roster });
      onDone();
    });
  return (
    <Modal label={t.codeOf(person.name)} look="small" onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (fits) void set(code.trim());
        }}
      >
        <h2>{t.codeOf(person.name)}</h2>
        <p>{t.about}</p>
        <Field
          label={person.onRoster ? t.newCode : t.code}
          note={t.note}
          error={asked && !fits ? t.wrong : undefined}
          value={code}
          maxLength={64}
          autoComplete="off"
          spellCheck={false}
          onValue={setCode}
          data-first
        />
        <TaskError task={task} />
        <div className="row">
          <Button type="submit" look="primary" disabled={task.running}>
            {common.save}
          </Button>
          {person.onRoster ? (
            <Button look="danger" disabled={task.running} onClick={() => void set(null)}>
              {t.remove}
            </Button>
          ) : null}
          <Button onClick={onClose}>{common.cancel}</Button>
        </div>
      </form>
    </Modal>
  );
}
