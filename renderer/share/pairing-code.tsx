import { useEffect, useState } from 'react';
import { useHost } from '../app/host-context.ts';
import { shareTexts } from '../i18n/share-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';
import { QrPicture } from './qr-picture.tsx';

/** The code for one device, how long it lives, and the same as a picture to be scanned. */
export function PairingCode() {
  const t = useTexts(shareTexts);
  const host = useHost();
  const task = useTask();
  const [shown, setShown] = useState<{ code: string; until: number; qr: string[] }>();
  const seconds = useSecondsUntil(shown?.until);
  const show = () => task.run(async () => setShown(await host.call('lan.show-code', {})));
  const valid = shown !== undefined && seconds > 0;
  return (
    <div className="stack">
      {valid ? (
        <div className="share-code">
          <QrPicture rows={shown.qr} label={t.codeQr} />
          <div>
            <p className="muted">{t.code}</p>
            <output className="share-digits" aria-label={t.code}>
              {shown.code}
            </output>
            <p>{t.codeLeft(Math.floor(seconds / 60), String(seconds % 60).padStart(2, '0'))}</p>
            <p className="field-note">{t.codeNote}</p>
          </div>
        </div>
      ) : null}
      {shown && !valid ? <p role="status">{t.codeOver}</p> : null}
      <TaskError task={task} />
      <div className="row">
        <Button look={valid ? 'ordinary' : 'primary'} disabled={task.running} onClick={show}>
          {valid ? t.newCode : t.showCode}
        </Button>
      </div>
    </div>
  );
}

/** Whole seconds left until a time of the host's clock; screens of the host share that clock. */
function useSecondsUntil(until: number | undefined): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (until === undefined) return undefined;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [until]);
  return until === undefined ? 0 : Math.max(0, Math.ceil((until - now) / 1000));
}
