import { useEffect, useState } from 'react';
import { useHost } from '../app/host-context.ts';
import { shareTexts } from '../i18n/share-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';
import { QrPicture } from './qr-picture.tsx';

interface ShownCode {
  code: string;
  /** Milliseconds since 1970 by the host's clock, which its screens share. */
  until: number;
  qr: string[];
}

/** The code for one device, how long it lives, and the same as a picture to be scanned. */
export function PairingCode() {
  const t = useTexts(shareTexts);
  const host = useHost();
  const task = useTask();
  const [shown, setShown] = useState<ShownCode>();
  const show = () => task.run(async () => setShown(await host.call('lan.show-code', {})));
  return (
    <div className="stack">
      {shown ? <LivingCode key={shown.code} {...shown} /> : null}
      <TaskError task={task} />
      <div className="row">
        <Button look={shown ? 'ordinary' : 'primary'} disabled={task.running} onClick={show}>
          {shown ? t.newCode : t.showCode}
        </Button>
      </div>
    </div>
  );
}

function LivingCode({ code, until, qr }: ShownCode) {
  const t = useTexts(shareTexts);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.ceil((until - now) / 1000);
  if (seconds <= 0) return <p role="status">{t.codeOver}</p>;
  return (
    <div className="share-code">
      <QrPicture rows={qr} label={t.codeQr} />
      <div>
        <p className="muted">{t.code}</p>
        <output className="share-digits" aria-label={t.code}>
          {code}
        </output>
        <p>{t.codeLeft(Math.floor(seconds / 60), String(seconds % 60).padStart(2, '0'))}</p>
        <p className="field-note">{t.codeNote}</p>
      </div>
    </div>
  );
}
