import { useStore } from 'zustand';
import { answerTexts } from '../i18n/answer-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import type { RoomClient } from '../live/room-client.ts';
import { verdictOf } from './answer-stand.ts';
import { ToldAnswer } from './told-answer.tsx';
import { Verdict } from './verdict.tsx';

/** All questions of the event whose right answer was told, with how one answered them oneself. */
export function ToldList({ room }: { room: RoomClient }) {
  const t = useTexts(answerTexts);
  const say = useLocalText();
  const told = useStore(room.view, ({ scene }) => scene?.told);
  const own = useStore(room.view, ({ you }) => you?.score?.rounds);
  const given = useStore(room.view, ({ given: known }) => known);
  if (!told?.length) return null;
  return (
    <ol className="told-list">
      {told.map((question, index) => {
        const mine = own?.find(({ round }) => round === question.round);
        return (
          <li key={question.round} className="answer-question">
            <p className="muted">{t.round(index + 1)}</p>
            <h2>{say(question.asked.prompt)}</h2>
            {mine ? <Verdict verdict={verdictOf(mine.right)} /> : null}
            <ToldAnswer question={question} own={given.get(question.round) ?? null} />
          </li>
        );
      })}
    </ol>
  );
}
