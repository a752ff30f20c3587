import type { Person, SentStatement } from '#model/host-api/people.ts';
import { Download, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useHost } from '../app/host-context.ts';
import { commonTexts } from '../i18n/common-texts.ts';
import { peopleTexts } from '../i18n/people-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Modal } from '../ui/modal.tsx';
import { saveFile } from '../ui/save-file.ts';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';
import { ErasedDialog } from './erased-dialog.tsx';

/** Taking one's records along, and having them erased. */
export function OwnData({ person, onGone }: { person: Person; onGone: () => void }) {
  const t = useTexts(peopleTexts);
  const common = useTexts(commonTexts);
  const host = useHost();
  const task = useTask();
  const [saved, setSaved] = useState('');
  const [asking, setAsking] = useState(false);
  const [written, setWritten] = useState('');
  const [erased, setErased] = useState<{
    statements: number;
    pseudonym: string;
    sent: SentStatement[];
  }>();
  const save = () =>
    task.run(async () => {
      const { fileName, json } = await host.call('people.export', { person: person.id });
      saveFile(fileName, new Blob([json], { type: 'application/json' }));
      setSaved(fileName);
    });
  const erase = () =>
    task.run(async () => {
      setErased(await host.call('people.erase', { person: person.id }));
      setAsking(false);
    });
  return (
    <section className="section">
      <h2>{t.rights}</h2>
      <div className="row">
        <Button icon={Download} onClick={save} disabled={task.running}>
          {t.export}
        </Button>
        <Button icon={Trash2} look="danger" onClick={() => setAsking(true)}>
          {t.erase}
        </Button>
        <span role="status">{saved ? t.exported(saved) : ''}</span>
      </div>
      {asking ? null : <TaskError task={task} />}
      {asking ? (
        <Modal label={t.erase} look="small" onClose={() => setAsking(false)}>
          <div className="stack">
            <h2>{t.erase}</h2>
            <p>{t.eraseSure}</p>
            <Field label={t.eraseWrite(person.name)} value={written} onValue={setWritten} />
            <TaskError task={task} />
            <div className="row">
              <Button
                look="danger"
                disabled={task.running || written.trim() !== person.name}
                onClick={erase}
              >
                {t.eraseYes}
              </Button>
              <Button onClick={() => setAsking(false)}>{common.cancel}</Button>
            </div>
          </div>
        </Modal>
      ) : null}
      {erased ? <ErasedDialog erased={erased} onClose={onGone} /> : null}
    </section>
  );
}
