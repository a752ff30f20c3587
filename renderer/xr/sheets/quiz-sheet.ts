import type { QuizExhibit } from '#model/exhibits/quiz.ts';
import type { Question, Quiz } from '#model/format/quizzes.ts';
import type { Answer } from '#model/quizzes/answer.ts';
import { responsePattern } from '#model/quizzes/answer.ts';
import { answerQuestion, attemptResult, startAttempt } from '#model/quizzes/attempt.ts';
import type { Attempt } from '#model/quizzes/attempt.ts';
import { plainBody } from '../board/board-content.ts';
import type { BoardContent } from '../board/board-content.ts';
import { kickerOf } from './reading-sheet.ts';
import { makeAnswerForm } from './answer-form.ts';
import type { AnswerForm } from './answer-form.ts';
import type { Sheet, SheetDesk } from './sheet.ts';

interface Run {
  attempt: Attempt;
  index: number;
  form: AnswerForm | undefined;
  began: number;
  asked: number;
}

/** The test: what awaits one, question after question with its explanation, the result. */
export function quizSheet(exhibit: QuizExhibit, desk: SheetDesk): Sheet {
  const { t, kinds, say } = desk;
  const quiz = desk.documents.quizzes.quizzes.find(({ id }) => id === exhibit.quiz);
  let run: Run | undefined;
  const close = { id: 'close', text: t.close };
  const ask = (index: number) => {
    if (!run) return;
    const question = run.attempt.questions[index];
    run.index = index;
    run.form = question ? makeAnswerForm(question, desk) : undefined;
    run.asked = performance.now();
  };
  const begin = (chosen: Quiz) => {
    const attempt = startAttempt(chosen, Math.random);
    run = { attempt, index: 0, form: undefined, began: performance.now(), asked: 0 };
    ask(0);
  };
  const intro = (): BoardContent => {
    const count = quiz ? Math.min(quiz.ask ?? Infinity, quiz.questions.length) : 0;
    const mark = Math.round((quiz?.passMark ?? 0) * 100);
    return {
      kicker: kickerOf(exhibit, desk),
      title: say(quiz?.title ?? exhibit.title),
      body: quiz
        ? plainBody(kinds.quizIntro(count, mark), desk.visit.id ? '' : kinds.unrecorded)
        : plainBody(kinds.missingQuiz),
      actions: quiz ? [{ id: 'begin', text: kinds.startQuiz, primary: true }, close] : [close],
    };
  };
  const asking = (now: Run, question: Question): BoardContent => {
    const given = now.attempt.answers[question.id];
    const last = now.index === now.attempt.questions.length - 1;
    const { form } = now;
    const common = {
      kicker: kinds.questionOf(now.index + 1, now.attempt.questions.length),
      title: say(question.prompt),
    };
    if (!given)
      return {
        ...common,
        body: plainBody(form?.hint ?? ''),
        choices: form?.choices() ?? [],
        actions: [
          ...(form?.answer() ? [{ id: 'submit', text: kinds.submit, primary: true }] : []),
          ...(form?.canRedo() ? [{ id: 'redo', text: t.redo }] : []),
          close,
        ],
      };
    return {
      ...common,
      body: plainBody(
        given.correct ? kinds.right : kinds.wrong,
        `${kinds.explanation} · ${say(question.explanation)}`,
      ),
      choices: form?.judged() ?? [],
      actions: [
        { id: 'on', text: last ? kinds.finishQuiz : kinds.nextQuestion, primary: true },
        close,
      ],
    };
  };
  const outcome = (now: Run): BoardContent => {
    const { right, asked, passed } = attemptResult(now.attempt);
    return {
      kicker: say(quiz?.title ?? exhibit.title),
      title: passed ? kinds.passed : kinds.failed,
      body: plainBody(kinds.score(right, asked)),
      actions: [
        { id: 'begin', text: kinds.again },
        { ...close, primary: true },
      ],
    };
  };
  const submit = (now: Run, answer: Answer) => {
    const question = now.attempt.questions[now.index];
    if (!question) return;
    const seconds = (performance.now() - now.asked) / 1000;
    now.attempt = answerQuestion(now.attempt, question.id, answer, seconds);
    recordAnswer(desk, now, question, answer, seconds);
  };
  return {
    stays: true,
    content: () => {
      if (!run) return intro();
      const question = run.attempt.questions[run.index];
      return question ? asking(run, question) : outcome(run);
    },
    press: (id) => {
      if (id === 'close') return desk.close();
      const answer = run?.form?.answer();
      if (id === 'begin' && quiz) begin(quiz);
      else if (id === 'submit' && run && answer) submit(run, answer);
      else if (id === 'on' && run) ask(run.index + 1);
      else if (id === 'redo') run?.form?.redo();
      else {
        run?.form?.choose(id);
        return desk.refresh('kept');
      }
      return desk.refresh();
    },
  };
}

function recordAnswer(
  { visit }: SheetDesk,
  { attempt, index, began }: Run,
  question: Question,
  answer: Answer,
  seconds: number,
): void {
  visit.record({
    kind: 'answered',
    quiz: attempt.quiz,
    question: question.id,
    response: responsePattern(answer),
    correct: attempt.answers[question.id]?.correct ?? false,
    seconds,
  });
  if (index < attempt.questions.length - 1) return;
  const { score, passed } = attemptResult(attempt);
  const whole = (performance.now() - began) / 1000;
  visit.record({ kind: 'quiz-finished', quiz: attempt.quiz, score, passed, seconds: whole });
  if (score === 1) visit.record({ kind: 'earned', award: 'full-marks' });
}
