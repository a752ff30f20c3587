import type { QuizExhibit } from '#model/exhibits/quiz.ts';
import { useState } from 'react';
import { useHall } from '../app/hall/hall-context.ts';
import { kindsTexts } from '../i18n/kinds-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { QuizRun } from '../quiz/quiz-run.tsx';
import { Button } from '../ui/button.tsx';
import type { ReadingProps } from './reading-view.ts';

/** The test: what awaits one, then the questions. */
export function QuizReading({ exhibit }: ReadingProps<QuizExhibit>) {
  const t = useTexts(kindsTexts);
  const { documents, visit } = useHall();
  const [attempt, setAttempt] = useState(0);
  const quiz = documents.quizzes.quizzes.find(({ id }) => id === exhibit.quiz);
  if (!quiz) return <p className="reading-missing">{t.missingQuiz}</p>;
  if (attempt > 0) {
    return <QuizRun key={attempt} quiz={quiz} onAgain={() => setAttempt(attempt + 1)} />;
  }
  const count = Math.min(quiz.ask ?? quiz.questions.length, quiz.questions.length);
  return (
    <>
      <p>{t.quizIntro(count, Math.round(quiz.passMark * 100))}</p>
      {visit.id ? null : <p className="muted">{t.unrecorded}</p>}
      <Button look="primary" onClick={() => setAttempt(1)}>
        {t.startQuiz}
      </Button>
    </>
  );
}
