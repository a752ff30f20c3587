import { useState } from 'react';
import { useStore } from 'zustand';
import { phoneTexts } from '../i18n/phone-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import type { RoomClient } from '../live/room-client.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Switch } from '../ui/switch.tsx';

/** What one can do besides reading: a hand, a word to the guide, and one's name where it is safe to tell. */
export function PhoneActions({ room }: { room: RoomClient }) {
  const t = useTexts(phoneTexts);
  const say = useLocalText();
  const { you, notice, scene } = useStore(room.view);
  if (!you) return null;
  return (
    <div className="phone-actions">
      {notice ? <p role="alert">{say(notice)}</p> : null}
      <Remark room={room} exhibit={scene?.page?.exhibit ?? null} />
      {you.checkedIn ? <p>{t.checkedIn}</p> : you.trusted ? <CheckIn room={room} /> : null}
      <div className="phone-hand">
        <Button
          look={you.hand ? 'ordinary' : 'primary'}
          onClick={() => room.say({ kind: 'hand', up: !you.hand })}
        >
          {you.hand ? t.lowerHand : t.raiseHand}
        </Button>
        <span role="status">{you.hand ? t.handUp : null}</span>
      </div>
    </div>
  );
}

function Remark({ room, exhibit }: { room: RoomClient; exhibit: string | null }) {
  const t = useTexts(phoneTexts);
  const [text, setText] = useState('');
  const [sent, setSent] = useState(false);
  const send = () => {
    room.say({ kind: 'remark', exhibit, text: text.trim() });
    setText('');
    setSent(true);
  };
  return (
    <details>
      <summary>{t.remark}</summary>
      <Field label={t.remark} value={text} onValue={setText} maxLength={300} />
      <Button disabled={text.trim() === ''} onClick={send}>
        {t.remarkSend}
      </Button>
      <span role="status">{sent && text === '' ? t.remarkSent : null}</span>
    </details>
  );
}

function CheckIn({ room }: { room: RoomClient }) {
  const t = useTexts(phoneTexts);
  const [name, setName] = useState('');
  const [showName, setShowName] = useState(false);
  const [asked, setAsked] = useState(false);
  const ask = () => {
    room.say({ kind: 'check-in', name: name.trim(), notice: true, showName });
    setAsked(true);
  };
  if (asked) return <p role="status">{t.checkInAsked}</p>;
  return (
    <details>
      <summary>{t.checkIn}</summary>
      <p>{t.checkInNotice}</p>
      <Field label={t.checkInName} value={name} onValue={setName} maxLength={40} />
      <Switch checked={showName} onChecked={setShowName}>
        {t.checkInShow}
      </Switch>
      <Button disabled={name.trim() === ''} onClick={ask}>
        {t.checkInGo}
      </Button>
    </details>
  );
}
