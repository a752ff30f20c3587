import { useStore } from 'zustand';
import { answerTexts } from '../i18n/answer-texts.ts';
import { phoneTexts } from '../i18n/phone-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import type { RoomClient } from '../live/room-client.ts';
import { useCalledBack } from '../live/use-called-back.ts';
import { Prose } from '../reading/prose.tsx';
import { preferences } from '../app/preferences.ts';
import { OwnScore } from '../answer/own-score.tsx';
import { ToldList } from '../answer/told-list.tsx';
import { PhoneActions } from './phone-actions.tsx';
import { PhoneDisplay } from './phone-display.tsx';
import { AnswerQuestion } from '../answer/answer-question.tsx';
import { OwnTeam } from '../answer/own-team.tsx';
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
  if (connection === 'ended') return <Ended room={room} />;
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
      <OwnTeam room={room} teams={scene.teams} />
      {scene.question ? <AnswerQuestion room={room} question={scene.question} /> : null}
      <div className="phone-text">
        {scene.page?.text ? <Prose text={local(scene.page.text)} /> : <p>{t.waiting}</p>}
      </div>
      <PhoneActions room={room} />
    </main>
  );
}

/** The event is over: what one has to remember of it stays for as long as the page is open. */
function Ended({ room }: { room: RoomClient }) {
  const t = useTexts(answerTexts);
  const local = useLocalText();
  const { scene, you } = useStore(room.view);
  if (!scene) return <Message text={t.ended} />;
  return (
    <main className="page phone">
      <h1>{local(scene.title)}</h1>
      <p role="status">{t.ended}</p>
      <OwnScore room={room} />
      {you?.score ? <p className="muted">{you.checkedIn ? t.recorded : t.anonymous}</p> : null}
      <ToldList room={room} />
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
