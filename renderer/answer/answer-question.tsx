import { useState } from 'react';
import { useStore } from 'zustand';
import type { Question } from '#model/format/quizzes.ts';
import type { LocalText } from '#model/language.ts';
import type { AskedQuestion, LiveQuestion } from '#model/live/live-question.ts';
import type { Answer } from '#model/quizzes/answer.ts';
import { answerTexts } from '../i18n/answer-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import type { RoomClient } from '../live/room-client.ts';
import { useSecondsLeft } from '../live/use-seconds-left.ts';
import { QuestionForm } from '../quiz/question-form.tsx';
import { Button } from '../ui/button.tsx';
import { OwnScore } from './own-score.tsx';
import './answer.css';

interface AnswerQuestionProps {
  room: RoomClient;
  question: LiveQuestion;
}

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
  const outcome = useStore(room.view, (view) =>
    view.answer?.round === question.round ? view.answer.outcome : undefined,
  );
  const before = useStore(room.view, (view) => view.you?.answered === question.round);
  const score = useStore(room.view, (view) => view.you?.score ?? null);
  const done = before || (outcome !== undefined && outcome !== 'unknown-round');
  const open = question.state === 'open' && seconds > 0;
  const words = {
    kept: t.kept,
    double: t.answered,
    late: t.late,
    sending: t.sending,
    'unknown-round': t.late,
  };
  const { result } = question;
  const verdict = score?.latest.round === question.round ? score.latest.right : undefined;
  return (
    <section className="answer-question">
      <h2>{say(question.asked.prompt)}</h2>
      {result ? (
        <>
          {verdict === undefined ? null : (
            <p className="answer-verdict" data-right={verdict ?? undefined} role="status">
              {verdict !== null
                ? t.rightAnswer(verdict)
                : outcome === 'late'
                  ? t.late
                  : t.unanswered}
            </p>
          )}
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
      {result ? null : (
        <p role="status">
          {outcome ? words[outcome] : before ? t.answered : open ? null : t.closed}
        </p>
      )}
      {result ? (
        <>
          <p>
            <strong>{t.right(rightTexts(question.asked, result.right, t, say))}</strong>
          </p>
          <p>{say(result.explanation)}</p>
        </>
      ) : null}
    </section>
  );
}

/** The right answer in words; of an order, first to last. */
function rightTexts(
  { options }: AskedQuestion,
  right: Answer,
  words: { yes: string; no: string },
  say: (text: LocalText) => string,
): string[] {
  switch (right.kind) {
    case 'true-false':
      return [right.value ? words.yes : words.no];
    case 'single':
      return options.flatMap(({ id, text }) => (id === right.option ? [say(text)] : []));
    case 'multiple':
      return options.flatMap(({ id, text }) => (right.options.includes(id) ? [say(text)] : []));
    case 'order':
      return right.options.flatMap((wanted) =>
        options.flatMap(({ id, text }) => (id === wanted ? [say(text)] : [])),
      );
    case 'match':
    case 'point':
      // Are not asked in a room.
      return [];
  }
}

/** In the shape that the forms take; what it lacks is not told before the guide reveals it. */
function asQuestion({ id, kind, prompt, options }: AskedQuestion): Question {
  const known = { id, prompt, explanation: prompt, sources: [] };
  switch (kind) {
    case 'single':
      return { ...known, kind, options, answer: '' };
    case 'multiple':
      return { ...known, kind, options, answer: [] };
    case 'true-false':
      return { ...known, kind, answer: false };
    case 'order':
      return { ...known, kind, options };
  }
}
