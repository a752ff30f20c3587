import type { SentStatement } from '#model/host-api/people.ts';
import { Printer } from 'lucide-react';
import { formatMoment } from '../i18n/date.ts';
import { peopleTexts } from '../i18n/people-texts.ts';
import { useLanguage, useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { Modal } from '../ui/modal.tsx';

interface ErasedDialogProps {
  erased: { statements: number; pseudonym: string; sent: SentStatement[] };
  onClose: () => void;
}

/** What was erased, and what headquarters still has. Shown this once. */
export function ErasedDialog({ erased, onClose }: ErasedDialogProps) {
  const t = useTexts(peopleTexts);
  const language = useLanguage();
  return (
    <Modal label={t.erased} look="small" onClose={onClose}>
      <div className="stack">
        <h2>{t.erased}</h2>
        <p>{t.erasedText(erased.statements)}</p>
        {erased.sent.length > 0 ? (
          <>
            <p>{t.erasedSent(erased.pseudonym)}</p>
            <ol className="erased-list">
              {erased.sent.map(({ statement, sent }) => (
                <li key={statement}>
                  {statement} · {formatMoment(sent, language)}
                </li>
              ))}
            </ol>
            <Button icon={Printer} onClick={() => print()}>
              {t.print}
            </Button>
          </>
        ) : null}
        <Button look="primary" onClick={onClose}>
          {t.finish}
        </Button>
      </div>
    </Modal>
  );
}
