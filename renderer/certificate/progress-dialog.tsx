import { completionOf } from '#model/visits/completion.ts';
import { PenLine } from 'lucide-react';
import { travelTo, useHall, useProgress } from '../app/hall/hall-context.ts';
import { useHoldHall } from '../app/hall/hud-dialog.ts';
import { certificateTexts } from '../i18n/certificate-texts.ts';
import { commonTexts } from '../i18n/common-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { Modal } from '../ui/modal.tsx';
import { ProgressLine } from '../ui/progress-line.tsx';
import { IssueCertificate } from './issue-certificate.tsx';
import { LeftList } from './left-list.tsx';
import './certificate.css';

/** What is done and what is left in this hall; and, when nothing is, the certificate. */
export function ProgressDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(certificateTexts);
  const common = useTexts(commonTexts);
  const open = useHall();
  const { documents, exhibition, visit } = open;
  useHoldHall(open.store);
  const progress = useProgress();
  const completion = completionOf(documents.manifest, documents.hall, progress);
  const { required, unseen, quiz, share, complete } = completion;
  const { exhibits } = documents.hall;
  const lectern = exhibits.find(
    (one) => one.kind === 'quiz' && 'quiz' in one && one.quiz === quiz?.id,
  );
  const go = (id: string) => {
    const exhibit = exhibits.find((one) => one.id === id);
    onClose();
    if (exhibit) travelTo(open, exhibit);
  };
  return (
    <Modal label={t.progressTitle} look="small" className="progress-dialog" onClose={onClose}>
      <div className="stack">
        <h2 data-first tabIndex={-1}>
          {t.progressTitle}
        </h2>
        <ProgressLine share={share} label={t.progressTitle} />
        <p className="progress-next">
          {visit.id === null ? t.unrecorded : complete ? t.complete : t.incomplete}
        </p>
        {complete && visit.id !== null ? (
          <IssueCertificate exhibition={exhibition} visit={visit} visitId={visit.id} />
        ) : null}
        <dl className="progress-parts">
          <div>
            <dt>{t.requiredSeen}</dt>
            <dd>{t.seenOf(required.length - unseen.length, required.length)}</dd>
          </div>
          {quiz ? (
            <div>
              <dt>{t.quiz}</dt>
              <dd>{quiz.passed ? t.quizPassed : t.quizLeft}</dd>
            </div>
          ) : null}
        </dl>
        {quiz && !quiz.passed && lectern ? (
          <Button
            icon={PenLine}
            onClick={() => {
              onClose();
              open.store.getState().open(lectern.id);
            }}
          >
            {t.toQuiz}
          </Button>
        ) : null}
        <LeftList completion={completion} onGo={go} />
        <Button onClick={onClose}>{common.close}</Button>
      </div>
    </Modal>
  );
}
