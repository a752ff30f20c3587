import { useEffect, useState } from 'react';
import { shareTexts } from '../i18n/share-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';
import { askToPair, codeInAddress, isLetIn, type PairingTicket } from './pair-device.ts';
import './share.css';

/** Milliseconds between two looks whether somebody at the host has let the device in. */
const pause = 1500;

/** What a headset or phone that is not paired sees: six digits, a name, then the wait for the host. */
export function PairingPage() {
  const t = useTexts(shareTexts);
  const task = useTask();
  const [code, setCode] = useState(() => codeInAddress(location.hash));
  const [name, setName] = useState(() => t.pairFirstName);
  const [asked, setAsked] = useState(false);
  const [ticket, setTicket] = useState<PairingTicket>();
  useLetIn(ticket, () => setTicket(undefined), task.run);
  const wrongCode = !/^\d{6}$/.test(code);
  const noName = name.trim() === '';
  const ask = () => {
    setAsked(true);
    if (wrongCode || noName) return;
    void task.run(async () => setTicket(await askToPair(code, name.trim())));
  };
  return (
    <main className="page pairing-page">
      {ticket ? (
        <div className="message" role="status">
          <h1>{t.pairWaiting}</h1>
          <p className="message-text">{t.pairWaitingText(name.trim())}</p>
          <div className="row">
            <Button onClick={() => setTicket(undefined)}>{t.pairBack}</Button>
          </div>
        </div>
      ) : (
        <form
          className="message"
          onSubmit={(event) => {
            event.preventDefault();
            ask();
          }}
        >
          <h1>{t.pairTitle}</h1>
          <p className="message-text">{t.pairText}</p>
          <Field
            label={t.pairCode}
            value={code}
            onValue={(value) => setCode(value.replaceAll(/\D/g, '').slice(0, 6))}
            inputMode="numeric"
            autoComplete="one-time-code"
            error={asked && wrongCode ? t.codeWrong : undefined}
          />
          <Field
            label={t.pairName}
            value={name}
            onValue={setName}
            maxLength={40}
            note={t.pairNameNote}
            error={asked && noName ? t.nameMissing : undefined}
          />
          <TaskError task={task} />
          <div className="row">
            <Button type="submit" look="primary" disabled={task.running}>
              {t.pairGo}
            </Button>
          </div>
        </form>
      )}
    </main>
  );
}

/** Looks now and then whether the device was let in; then the page begins anew, paired. */
function useLetIn(
  ticket: PairingTicket | undefined,
  onGone: () => void,
  run: (work: () => Promise<void>) => Promise<void>,
): void {
  useEffect(() => {
    if (!ticket) return undefined;
    let wanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      try {
        if (await isLetIn(ticket)) {
          if (wanted) location.replace(document.baseURI.split('#')[0] ?? '/');
          return;
        }
        if (wanted) timer = setTimeout(() => void look(), pause);
      } catch (error) {
        if (!wanted) return;
        onGone();
        // Shown as any other failure of this page.
        void run(() => Promise.reject(error));
      }
    };
    void look();
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
    // oxlint-disable-next-line react/exhaustive-deps
  }, [ticket]);
}
