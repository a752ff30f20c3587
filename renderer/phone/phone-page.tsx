import { useStore } from 'zustand';
import { phoneTexts } from '../i18n/phone-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import type { RoomClient } from '../live/room-client.ts';
import { useCalledBack } from '../live/use-called-back.ts';
import { Prose } from '../reading/prose.tsx';
import { preferences } from '../app/preferences.ts';
import { PhoneActions } from './phone-actions.tsx';
import { PhoneDisplay } from './phone-display.tsx';
import { PhoneQuestion } from './phone-question.tsx';
import { PhoneTeam } from './phone-team.tsx';
import { usePhoneRoom } from './use-phone-room.ts';
import './phone.css';

/** Milliseconds that a call back stands on a phone. */
const callStands = 15_000;

/** What somebody in the activity room has on their phone. */
export function PhonePage({ pass }: { pass: string }) {
  const t = useTexts(phoneTexts);
  const local = useLocalText();
  const { room, trouble } = usePhoneRoom(pass);
  if (trouble) return <Message text={local(trouble.text)} />;
  return room ? <InRoom room={room} /> : <Message text={t.entering} />;
}

function InRoom({ room }: { room: RoomClient }) {
  const t = useTexts(phoneTexts);
  const local = useLocalText();
  const { connection, scene, you } = useStore(room.view);
  // The page then begins where the text begins.
  const called = useCalledBack(room, callStands, () => scrollTo({ top: 0 }));
  const size = useStore(preferences, ({ textSize }) => textSize);
  if (connection === 'ended') return <Message text={t.ended} />;
  if (connection === 'refused') return <Message text={t.refused} />;
  if (!scene) return <Message text={connection === 'lost' ? t.lost : t.entering} />;
  return (
    <main className="page phone" data-size={size}>
      <PhoneDisplay />
      <p role="status">{connection === 'lost' ? t.lost : you ? t.yourNumber(you.number) : null}</p>
      {called ? (
        <p className="phone-called" role="alert">
          {t.calledBack}
        </p>
      ) : null}
      <h1>{local(scene.page?.title ?? scene.title)}</h1>
      <PhoneTeam room={room} teams={scene.teams} />
      {scene.question ? <PhoneQuestion room={room} question={scene.question} /> : null}
      <div className="phone-text">
        {scene.page?.text ? <Prose text={local(scene.page.text)} /> : <p>{t.waiting}</p>}
      </div>
      <PhoneActions room={room} />
    </main>
  );
}

function Message({ text }: { text: string }) {
  return (
    <main className="page">
      <div className="message" role="status">
        <p className="message-text">{text}</p>
      </div>
    </main>
  );
}
