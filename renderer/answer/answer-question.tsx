import { useState } from 'react';
import { useStore } from 'zustand';
import type { Answer } from '#model/quizzes/answer.ts';
import { answerTexts } from '../i18n/answer-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import type { RoomClient } from '../live/room-client.ts';
import type { TimedQuestion } from '../live/room-view.ts';
import { useSecondsLeft } from '../live/use-seconds-left.ts';
import { QuestionForm } from '../quiz/question-form.tsx';
import { Button } from '../ui/button.tsx';
import { answerStand } from './answer-stand.ts';
import { answerWords, asQuestion } from './answer-words.ts';
import { OwnScore } from './own-score.tsx';
import './answer.css';

interface AnswerQuestionProps {
  room: RoomClient;
  question: TimedQuestion;
}

/** Nothing where it was not judged. */
const judged = { judgedRight: true, judgedWrong: false, late: undefined, unanswered: undefined };

/** A question of the live test, to answer; a new round is a new form. */
export function AnswerQuestion(props: AnswerQuestionProps) {
  return <Round key={props.question.round} {...props} />;
}

function Round({ room, question }: AnswerQuestionProps) {
  const t = useTexts(answerTexts);
  const say = useLocalText();
  const seconds = useSecondsLeft(question);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [form] = useState(() => asQuestion(question.asked));
  const { open, done, word, verdict } = answerStand(useStore(room.view), question, seconds);
  const { result } = question;
  return (
    <section className="answer-question">
      <h2>{say(question.asked.prompt)}</h2>
      {result ? (
        <>
          {verdict ? (
            <p className="answer-verdict" data-right={judged[verdict]} role="status">
              {t[verdict]}
            </p>
          ) : null}
          <OwnScore room={room} />
        </>
      ) : null}
      <QuestionForm
        question={form}
        answer={answer}
        disabled={done || !open}
        asGiven
        onAnswer={setAnswer}
      />
      {open && !done ? (
        <Button
          look="primary"
          disabled={answer === null}
          onClick={() => answer && room.answer(question.round, answer)}
        >
          {t.answer} · {t.secondsLeft(seconds)}
        </Button>
      ) : null}
      {result ? null : <p role="status">{word ? t[word] : null}</p>}
      {result ? (
        <>
          <p>
            <strong>{t.right(answerWords(question.asked, result.right, t, say))}</strong>
          </p>
          <p>{say(result.explanation)}</p>
        </>
      ) : null}
    </section>
  );
}
