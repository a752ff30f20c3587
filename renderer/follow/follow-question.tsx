import { AnswerQuestion } from '../answer/answer-question.tsx';
import { OwnTeam } from '../answer/own-team.tsx';
import { followTexts } from '../i18n/follow-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import type { RoomClient } from '../live/room-client.ts';
import type { TimedQuestion } from '../live/room-view.ts';

interface FollowQuestionProps {
  room: RoomClient;
  question: TimedQuestion;
  teams: readonly string[];
}

/** A question of the live test beside the hall, for whoever goes along at a desk. */
export function FollowQuestion({ room, question, teams }: FollowQuestionProps) {
  const t = useTexts(followTexts);
  return (
    <section className="follow-question" aria-label={t.question}>
      <OwnTeam room={room} teams={teams} />
      <AnswerQuestion room={room} question={question} />
    </section>
  );
}
