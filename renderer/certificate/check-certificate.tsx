import type { Certificate } from '#model/host-api/learning.ts';
import { BadgeCheck } from 'lucide-react';
import { useState } from 'react';
import { useHost } from '../app/host-context.ts';
import { certificateTexts } from '../i18n/certificate-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';

/** Whether a certificate is of this host: by its code, without any network. */
export function CheckCertificate() {
  const t = useTexts(certificateTexts);
  const say = useLocalText();
  const host = useHost();
  const [code, setCode] = useState('');
  const [found, setFound] = useState<Certificate | null>();
  const task = useTask();
  const check = () =>
    task.run(async () => {
      setFound(await host.call('certificates.check', { code }));
    });
  return (
    <section className="section">
      <h2>{t.check}</h2>
      <form
        className="stack certificate-check"
        onSubmit={(event) => {
          event.preventDefault();
          void check();
        }}
      >
        <Field
          label={t.checkField}
          value={code}
          maxLength={40}
          autoComplete="off"
          onValue={(value) => {
            setCode(value);
            setFound(undefined);
          }}
        />
        <div>
          <Button type="submit" disabled={!code.trim() || task.running}>
            {t.checkButton}
          </Button>
        </div>
        <TaskError task={task} />
      </form>
      <div role="status">
        {found ? (
          <p className="certificate-found">
            <BadgeCheck aria-hidden="true" />
            <span>{t.checkFound(found.name, say(found.exhibition), t.day(found.day))}</span>
          </p>
        ) : null}
        {found === null ? <p className="certificate-found field-error">{t.checkNone}</p> : null}
      </div>
    </section>
  );
}
