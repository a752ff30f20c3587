import { completionOf } from '#model/visits/completion.ts';
import { ListChecks } from 'lucide-react';
import { travelTo, useHall, useProgress } from '../app/hall/hall-context.ts';
import { certificateTexts } from '../i18n/certificate-texts.ts';
import { commonTexts } from '../i18n/common-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { Modal } from '../ui/modal.tsx';
import { ProgressLine } from '../ui/progress-line.tsx';
import { IssueCertificate } from './issue-certificate.tsx';

/** What is done and what is left; and, when nothing is, the certificate. */
export function ProgressDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(certificateTexts);
  const common = useTexts(commonTexts);
  const say = useLocalText();
  const open = useHall();
  const { documents, visit } = open;
  const progress = useProgress();
  const { required, unseen, quiz, share, complete } = completionOf(
    documents.manifest,
    documents.hall,
    progress,
  );
  const exhibits = documents.hall.exhibits;
  const go = (id: string) => {
    const exhibit = exhibits.find((one) => one.id === id);
    onClose();
    if (exhibit) travelTo(open, exhibit);
  };
  const lectern = exhibits.find(
    (one) => one.kind === 'quiz' && 'quiz' in one && one.quiz === quiz?.id,
  );
  return (
    <Modal label={t.progressTitle} look="small" onClose={onClose}>
      <div className="stack">
        <h2>{t.progressTitle}</h2>
        <ProgressLine share={share} label={t.progressTitle} />
        <p>{t.seen(required.length - unseen.length, required.length)}</p>
        {quiz ? <p>{quiz.passed ? t.quizPassed : t.quizLeft}</p> : null}
        {quiz && !quiz.passed && lectern ? (
          <Button onClick={() => go(lectern.id)}>{t.toQuiz}</Button>
        ) : null}
        {unseen.length > 0 ? (
          <>
            <h3>{t.left}</h3>
            <ul className="progress-left">
              {unseen.map((id) => {
                const exhibit = exhibits.find((one) => one.id === id);
                return exhibit ? (
                  <li key={id}>
                    <Button look="plain" icon={ListChecks} onClick={() => go(id)}>
                      {say(exhibit.title)}
                    </Button>
                  </li>
                ) : null;
              })}
            </ul>
          </>
        ) : null}
        <p>{visit.id === null ? t.unrecorded : complete ? t.complete : t.incomplete}</p>
        {complete && visit.id !== null ? (
          <IssueCertificate visit={visit} visitId={visit.id} />
        ) : null}
        <Button onClick={onClose}>{common.close}</Button>
      </div>
    </Modal>
  );
}
