import { useState } from 'react';
import { useStore } from 'zustand';
import { AnswerQuestion } from '../answer/answer-question.tsx';
import { OwnTeam } from '../answer/own-team.tsx';
import { followTexts } from '../i18n/follow-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import type { RoomClient } from '../live/room-client.ts';
import type { TimedQuestion } from '../live/room-view.ts';
import { useSecondsLeft } from '../live/use-seconds-left.ts';
import { Button } from '../ui/button.tsx';
import { dialogHeads } from '../ui/dialog-heads.ts';
import { Modal } from '../ui/modal.tsx';
import { CallBar } from './call-bar.tsx';
import { callFor } from './call-for.ts';

interface FollowTestProps {
  room: RoomClient;
  question: TimedQuestion;
  teams: readonly string[];
}

/**
 * A question of the live test for whoever goes along at a desk: beside the hall, or, where something lies over the
 * hall, called for there and brought to the front.
 */
export function FollowTest({ room, question, teams }: FollowTestProps) {
  const t = useTexts(followTexts);
  const say = useLocalText();
  const { round, state } = question;
  const over = useStore(dialogHeads, ({ heads }) => heads.at(-1));
  const [front, setFront] = useState(false);
  const [looked, setLooked] = useState(0);
  const seconds = useSecondsLeft(question);
  const answered = useStore(
    room.view,
    ({ answer, you }) => answer?.round === round || you?.answered === round,
  );
  const told = state === 'revealed';
  const close = () => {
    setFront(false);
    if (told) setLooked(round);
  };
  const content = (
    <>
      <OwnTeam room={room} teams={teams} />
      <AnswerQuestion room={room} question={question} />
    </>
  );
  if (front)
    return (
      <Modal label={t.question} look="small" className="question-dialog" onClose={close}>
        {content}
        <Button look={told || answered ? 'primary' : 'ordinary'} onClick={close}>
          {t.backToPlace}
        </Button>
      </Modal>
    );
  if (over) {
    const call = callFor(question, { answered, seconds, looked: looked === round });
    const bar = { into: over, question, seconds, onGo: () => setFront(true) };
    return call ? <CallBar {...bar} call={call} /> : null;
  }
  if (told && looked === round) return null;
  return (
    <section className="follow-question" aria-label={t.question}>
      <p className="hidden-text" role="alert">
        {told ? t.told : t.asks} {say(question.asked.prompt)}
      </p>
      {content}
      {told ? (
        <Button className="follow-away" onClick={() => setLooked(round)}>
          {t.putAway}
        </Button>
      ) : null}
    </section>
  );
}
