import type { Certificate } from '#model/host-api/learning.ts';
import { Award } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { useHost } from '../app/host-context.ts';
import { session } from '../app/session.ts';
import { certificateTexts } from '../i18n/certificate-texts.ts';
import { useLanguage, useLocalText, useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';
import type { Visit } from '../visit/visit.ts';

/** Asks for the name, and only then: it is kept on this host alone. */
export function IssueCertificate({ visit, visitId }: { visit: Visit; visitId: string }) {
  const t = useTexts(certificateTexts);
  const say = useLocalText();
  const language = useLanguage();
  const host = useHost();
  const visitor = useStore(session, (state) => state.visitor);
  const [name, setName] = useState(visitor?.kind === 'person' ? visitor.person.name : '');
  const [certificate, setCertificate] = useState<Certificate>();
  const task = useTask();
  const issue = () =>
    task.run(async () => {
      await visit.flush();
      setCertificate(await host.call('certificates.issue', { visit: visitId, name }));
      visit.record({ kind: 'earned', award: 'certificate' });
    });
  const save = (issued: Certificate) =>
    task.run(async () => {
      const [{ drawCertificate }, { certificatePdf }] = await Promise.all([
        import('./draw-certificate.ts'),
        import('./certificate-pdf.ts'),
      ]);
      const hall = say(issued.exhibition);
      const pdf = await certificatePdf(await drawCertificate(issued, language), t.heading);
      const link = document.createElement('a');
      link.href = URL.createObjectURL(pdf);
      link.download = t.fileName(hall);
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    });
  if (certificate) {
    return (
      <>
        <p role="status">
          <strong>{t.code(certificate.code)}</strong>
        </p>
        <Button look="primary" icon={Award} onClick={() => void save(certificate)}>
          {t.download}
        </Button>
        <TaskError task={task} />
      </>
    );
  }
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
