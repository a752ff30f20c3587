import { Check, Copy, Printer } from 'lucide-react';
import { useState } from 'react';
import { settingsTexts } from '../i18n/settings-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';

/** The recovery key, large enough to be written down. */
export function RecoveryKey(props: { recoveryKey: string; onWritten: () => void }) {
  const t = useTexts(settingsTexts);
  const [copied, setCopied] = useState(false);
  const copy = () => {
    navigator.clipboard.writeText(props.recoveryKey).then(
      () => setCopied(true),
      // It can still be read and written down.
      () => setCopied(false),
    );
  };
  return (
    <div className="message staff-form">
      <h1>{t.keyTitle}</h1>
      <p className="message-text">{t.keyText}</p>
      <p className="recovery-key">{props.recoveryKey}</p>
      <div className="row">
        <Button icon={Copy} onClick={copy}>
          {copied ? t.copied : t.copy}
        </Button>
        <Button icon={Printer} onClick={() => print()}>
          {t.print}
        </Button>
      </div>
      <div>
        <Button icon={Check} look="primary" onClick={props.onWritten}>
          {t.keyWritten}
        </Button>
      </div>
    </div>
  );
}
