import type { Quiz } from '#model/format/quizzes.ts';
import type { Answer } from '#model/quizzes/answer.ts';
import { responsePattern } from '#model/quizzes/answer.ts';
import { answerQuestion, attemptResult, startAttempt } from '#model/quizzes/attempt.ts';
import type { Attempt } from '#model/quizzes/attempt.ts';
import { useEffect, useRef, useState } from 'react';
import { useHall } from '../app/hall/hall-context.ts';
import { kindsTexts } from '../i18n/kinds-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import { Sources } from '../reading/sources.tsx';
import { Button } from '../ui/button.tsx';
import { ProgressLine } from '../ui/progress-line.tsx';
import { QuestionForm } from './question-form.tsx';
import { QuizResult } from './quiz-result.tsx';

/** One attempt: question after question, each with its explanation; then the result. */
export function QuizRun({ quiz, onAgain }: { quiz: Quiz; onAgain: () => void }) {
  const t = useTexts(kindsTexts);
  const say = useLocalText();
  const { visit } = useHall();
  const [attempt, setAttempt] = useState<Attempt>(() => startAttempt(quiz, Math.random));
  const [index, setIndex] = useState(0);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const quizBegan = useRef(0);
  const questionBegan = useRef(0);
  useEffect(() => {
    quizBegan.current = performance.now();
  }, []);
  useEffect(() => {
    questionBegan.current = performance.now();
  }, [index]);
  const question = attempt.questions[index];
  const given = question && attempt.answers[question.id];
  const judged = given !== undefined;
  const run = useRef<HTMLElement>(null);
  const on = useRef<HTMLDivElement>(null);
  const verdict = useRef<HTMLElement>(null);
  useEffect(() => {
    // The way on, below what was explained, but not without whether it was right; then the next question from its
    // beginning.
    if (judged) {
      on.current?.scrollIntoView({ block: 'nearest' });
      verdict.current?.scrollIntoView({ block: 'nearest' });
    } else if (index > 0) run.current?.scrollIntoView();
  }, [index, judged]);
  if (!question) return <QuizResult result={attemptResult(attempt)} onAgain={onAgain} />;

  const last = index === attempt.questions.length - 1;
  const submit = () => {
    if (!answer) return;
    const seconds = (performance.now() - questionBegan.current) / 1000;
    const next = answerQuestion(attempt, question.id, answer, seconds);
    setAttempt(next);
    visit.record({
      kind: 'answered',
      quiz: quiz.id,
      question: question.id,
      response: responsePattern(answer),
      correct: next.answers[question.id]?.correct ?? false,
      seconds,
    });
    if (!last) return;
    const { score, passed } = attemptResult(next);
    const whole = (performance.now() - quizBegan.current) / 1000;
    visit.record({ kind: 'quiz-finished', quiz: quiz.id, score, passed, seconds: whole });
    if (score === 1) visit.record({ kind: 'earned', award: 'full-marks' });
  };
  const goOn = () => {
    setIndex(index + 1);
    setAnswer(null);
  };
  return (
    <section ref={run} className="quiz-run" aria-live="polite">
      <ProgressLine
        share={index / attempt.questions.length}
        label={t.questionOf(index + 1, attempt.questions.length)}
      />
      <p className="muted">{t.questionOf(index + 1, attempt.questions.length)}</p>
      <h2>{say(question.prompt)}</h2>
      <QuestionForm
        key={question.id}
        question={question}
        answer={answer}
        disabled={given !== undefined}
        onAnswer={setAnswer}
      />
      {given ? (
        <div className="quiz-verdict" data-right={given.correct}>
          <strong ref={verdict}>{given.correct ? t.right : t.wrong}</strong>
          <p>
            {t.explanation}
            {' · '}
            {say(question.explanation)}
          </p>
          <Sources sources={question.sources} small />
        </div>
      ) : null}
      <div ref={on} className="quiz-on">
        {given ? (
          <Button look="primary" onClick={goOn}>
            {last ? t.finishQuiz : t.nextQuestion}
          </Button>
        ) : (
          <Button look="primary" disabled={!answer} onClick={submit}>
            {t.submit}
          </Button>
        )}
      </div>
    </section>
  );
}
