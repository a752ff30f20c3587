import { useState } from 'react';
import { useStore } from 'zustand';
import type { AskedQuestion } from '#model/live/live-question.ts';
import type { Answer } from '#model/quizzes/answer.ts';
import { answerTexts } from '../i18n/answer-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import type { RoomClient } from '../live/room-client.ts';
import type { TimedQuestion } from '../live/room-view.ts';
import { useSecondsLeft } from '../live/use-seconds-left.ts';
import { QuestionForm } from '../quiz/question-form.tsx';
import { Button } from '../ui/button.tsx';
import { answerStand } from './answer-stand.ts';
import { asQuestion } from './answer-words.ts';
import { OwnScore } from './own-score.tsx';
import { ToldAnswer } from './told-answer.tsx';
import { Verdict } from './verdict.tsx';
import './answer.css';

interface AnswerQuestionProps {
  room: RoomClient;
  question: TimedQuestion;
}

/** A question of the live test, to answer; then what came of it. A new round is a new form. */
export function AnswerQuestion({ room, question }: AnswerQuestionProps) {
  const say = useLocalText();
  const Part = question.result ? Told : Asked;
  return (
    <section className="answer-question">
      <h2 data-first tabIndex={-1}>
        {say(question.asked.prompt)}
      </h2>
      <Part key={question.round} room={room} question={question} />
    </section>
  );
}

function Asked({ room, question }: AnswerQuestionProps) {
  const t = useTexts(answerTexts);
  const { round, asked } = question;
  const seconds = useSecondsLeft(question);
  const answer = useStore(room.view, ({ draft }) => (draft?.round === round ? draft.answer : null));
  const [form] = useState(() => asQuestion(asPlaced(asked, answer)));
  const { open, done, word } = answerStand(useStore(room.view), question, seconds);
  return (
    <>
      <QuestionForm
        question={form}
        answer={answer}
        disabled={done || !open}
        asGiven
        onAnswer={(chosen) => room.choose(round, chosen)}
      />
      {open && !done ? (
        <Button
          look="primary"
          disabled={answer === null}
          onClick={() => answer && room.answer(round, answer)}
        >
          {t.answer} · {t.secondsLeft(seconds)}
        </Button>
      ) : null}
      <p role="status">{word ? t[word] : null}</p>
    </>
  );
}

function Told({ room, question }: AnswerQuestionProps) {
  const { verdict } = answerStand(useStore(room.view), question, 0);
  const given = useStore(room.view, (view) => view.given.get(question.round));
  return (
    <>
      {verdict ? <Verdict verdict={verdict} /> : null}
      <OwnScore room={room} />
      <ToldAnswer question={question} own={given ?? null} />
    </>
  );
}

/** Things that one has put in order already stay in it where the form begins anew. */
function asPlaced(asked: AskedQuestion, chosen: Answer | null): AskedQuestion {
  if (chosen?.kind !== 'order') return asked;
  const place = ({ id }: { id: string }) => chosen.options.indexOf(id);
  return { ...asked, options: asked.options.toSorted((a, b) => place(a) - place(b)) };
}
