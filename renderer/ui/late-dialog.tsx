import { useEffect, useState } from 'react';
import type { ComponentType } from 'react';
import { commonTexts } from '../i18n/common-texts.ts';
import { troubleTexts } from '../i18n/trouble-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from './button.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Modal } from './modal.tsx';

type Dialog = ComponentType<{ onClose: () => void }>;

interface LateDialogProps {
  /** Fetches the dialog's program. */
  load: () => Promise<Dialog>;
  onClose: () => void;
}

/** Milliseconds for which nothing is said: where the program is near, it is there before. */
const patience = 250;

/**
 * A dialog whose program is fetched when it is opened. Until it is there, and where it can't be had or fails, a small
 * dialog says so and what to do: never an empty one, and never anything that takes the page with it.
 */
export function LateDialog({ load, onClose }: LateDialogProps) {
  const [attempt, setAttempt] = useState(0);
  const [got, setGot] = useState<{ dialog: Dialog } | 'slow' | 'failed'>();
  useEffect(() => {
    let wanted = true;
    const slow = setTimeout(() => setGot('slow'), patience);
    const take = (what: { dialog: Dialog } | 'failed') => {
      clearTimeout(slow);
      if (wanted) setGot(what);
    };
    load().then(
      (dialog) => take({ dialog }),
      () => take('failed'),
    );
    return () => {
      wanted = false;
      clearTimeout(slow);
    };
  }, [load, attempt]);
  const again = () => {
    setGot('slow');
    setAttempt(attempt + 1);
  };
  if (got === undefined) return null;
  if (got === 'slow') return <Opening onClose={onClose} />;
  const failed = <Failed onAgain={again} onClose={onClose} />;
  if (got === 'failed') return failed;
  return (
    <ErrorBoundary key={attempt} fallback={failed}>
      <got.dialog onClose={onClose} />
    </ErrorBoundary>
  );
}

function Opening({ onClose }: { onClose: () => void }) {
  const common = useTexts(commonTexts);
  return (
    <Modal label={common.loading} look="small" onClose={onClose}>
      <div className="stack">
        <p role="status">{common.loading}</p>
        <Button onClick={onClose}>{common.cancel}</Button>
      </div>
    </Modal>
  );
}

function Failed({ onAgain, onClose }: { onAgain: () => void; onClose: () => void }) {
  const t = useTexts(troubleTexts);
  const common = useTexts(commonTexts);
  return (
    <Modal label={t.notOpened} look="small" onClose={onClose}>
      <div className="stack">
        <h2>{t.notOpened}</h2>
        <p role="alert">{t.notOpenedText}</p>
        <div className="row">
          <Button look="primary" onClick={onAgain}>
            {common.again}
          </Button>
          <Button onClick={() => location.reload()}>{t.reload}</Button>
          <Button onClick={onClose}>{common.close}</Button>
        </div>
      </div>
    </Modal>
  );
}
