import type { Certificate } from '#model/host-api/learning.ts';
import { Award } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useHost } from '../app/host-context.ts';
import { session } from '../app/session.ts';
import { certificateTexts } from '../i18n/certificate-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';
import type { Visit } from '../visit/visit.ts';
import { IssuedCertificate } from './issued-certificate.tsx';

interface IssueProps {
  exhibition: string;
  visit: Visit;
  visitId: string;
}

/**
 * Asks for the name, and only then: it is kept on this host alone. Who has the certificate already finds it here.
 */
export function IssueCertificate({ exhibition, visit, visitId }: IssueProps) {
  const t = useTexts(certificateTexts);
  const host = useHost();
  const visitor = useStore(session, (state) => state.visitor);
  const person = visitor?.kind === 'person' ? visitor.person : undefined;
  const [name, setName] = useState(person?.name ?? '');
  const [certificate, setCertificate] = useState<Certificate>();
  const task = useTask();
  useEffect(() => {
    if (!person) return undefined;
    let wanted = true;
    // Where they can't be asked for, another one can be issued.
    host.call('certificates.of-person', { person: person.id }).then(
      (own) => {
        const earlier = own.findLast((one) => one.exhibitionId === exhibition);
        if (wanted && earlier) setCertificate(earlier);
      },
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [host, person, exhibition]);
  const issue = () =>
    task.run(async () => {
      await visit.flush();
      setCertificate(await host.call('certificates.issue', { visit: visitId, name }));
      visit.record({ kind: 'earned', award: 'certificate' });
    });
  if (certificate) return <IssuedCertificate certificate={certificate} />;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void issue();
      }}
    >
      <Field label={t.name} note={t.nameNote} value={name} maxLength={40} onValue={setName} />
      <Button look="primary" icon={Award} type="submit" disabled={!name.trim() || task.running}>
        {t.issue}
      </Button>
      <TaskError task={task} />
    </form>
  );
}
