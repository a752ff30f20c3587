import type { Question, Quiz } from '../format/quizzes.ts';
import { isCorrect } from './answer.ts';
import type { Answer } from './answer.ts';

/** One go at a quiz: the questions drawn for it and what was answered so far. */
export interface Attempt {
  quiz: string;
  passMark: number;
  questions: Question[];
  answers: Record<string, { answer: Answer; correct: boolean; seconds: number }>;
}

export interface AttemptResult {
  right: number;
  asked: number;
  /** 0-1. */
  score: number;
  passed: boolean;
}

/**
 * Draws the questions of an attempt; `random` gives 0-1. Order is shuffled, and so are the options where the order
 * gives nothing away; the right order of an `order` question is never the one shown, if it has two options or more.
 */
export function startAttempt(quiz: Quiz, random: () => number): Attempt {
  const questions = shuffle(quiz.questions, random).slice(0, quiz.ask ?? quiz.questions.length);
  return { quiz: quiz.id, passMark: quiz.passMark, questions, answers: {} };
}

/** Options of a question in the order in which they are shown. */
export function shownOrder<Item extends { id: string }>(
  items: readonly Item[],
  random: () => number,
): Item[] {
  const shown = shuffle(items, random);
  const given = items.every((item, index) => item.id === shown[index]?.id);
  return given && items.length > 1 ? [...shown.slice(1), ...shown.slice(0, 1)] : shown;
}

/** The attempt with one more answer. The first answer to a question counts; a later one changes nothing. */
export function answerQuestion(
  attempt: Attempt,
  question: string,
  answer: Answer,
  seconds: number,
): Attempt {
  const asked = attempt.questions.find((candidate) => candidate.id === question);
  if (!asked || attempt.answers[question]) return attempt;
  const given = { answer, correct: isCorrect(asked, answer), seconds };
  return { ...attempt, answers: { ...attempt.answers, [question]: given } };
}

/** The outcome; what was not answered counts as wrong. */
export function attemptResult(attempt: Attempt): AttemptResult {
  const asked = attempt.questions.length;
  const right = Object.values(attempt.answers).filter(({ correct }) => correct).length;
  const score = asked > 0 ? right / asked : 0;
  return { right, asked, score, passed: score >= attempt.passMark };
}

/** Fisher-Yates. */
function shuffle<Item>(items: readonly Item[], random: () => number): Item[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const a = shuffled[last];
    const b = shuffled[other];
    if (a === undefined || b === undefined) continue;
    shuffled[last] = b;
    shuffled[other] = a;
  }
  return shuffled;
}
