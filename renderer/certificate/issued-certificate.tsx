import type { Certificate } from '#model/host-api/learning.ts';
import { Award } from 'lucide-react';
import { useHostState } from '../app/host-context.ts';
import { certificateTexts } from '../i18n/certificate-texts.ts';
import { useLanguage, useLocalText, useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';
import { saveCertificate } from './save-certificate.ts';

/** A certificate that was given out: whose, for what, its code, and the way to keep it as a file. */
export function IssuedCertificate({ certificate }: { certificate: Certificate }) {
  const t = useTexts(certificateTexts);
  const say = useLocalText();
  const language = useLanguage();
  const issuer = useHostState((state) => state.settings?.organisation.name ?? '');
  const task = useTask();
  return (
    <div className="issued-certificate">
      <p role="status">
        <strong>{certificate.name}</strong>
        <span>{t.issuedFor(say(certificate.exhibition), t.day(certificate.day))}</span>
        <span className="certificate-code">{t.code(certificate.code)}</span>
      </p>
      <Button
        look="primary"
        icon={Award}
        disabled={task.running}
        onClick={() => void task.run(() => saveCertificate(certificate, issuer, language))}
      >
        {t.download}
      </Button>
      <TaskError task={task} />
    </div>
  );
}
