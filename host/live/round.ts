import type { Question } from '#model/format/quizzes.ts';
import { answerGrace } from '#model/live/limits.ts';
import type {
  AskedQuestion,
  LiveQuestion,
  LiveQuestionKind,
  QuestionResult,
} from '#model/live/live-question.ts';
import type { AnswerOutcome } from '#model/live/room-messages.ts';
import { rightAnswer, type Answer } from '#model/quizzes/answer.ts';
import { shownOrder } from '#model/quizzes/attempt.ts';
import { RandomStream } from '../bake/random.ts';

/** A question that can be asked in a room. */
export type FitQuestion = Extract<Question, { kind: LiveQuestionKind }>;

/** One participant's answer; the first one stands. */
export interface Given {
  answer: Answer;
  correct: boolean;
  /** Milliseconds from the start of the round. */
  after: number;
}

/** One round of a live test, on the host's clock (milliseconds). */
export interface Round {
  round: number;
  quiz: string;
  question: FitQuestion;
  asked: AskedQuestion;
  seconds: number;
  startedAt: number;
  state: 'open' | 'closed' | 'revealed';
  /** By participant. */
  answers: Map<string, Given>;
}

/** Whether phones can answer a question from where they are. */
export function isFit(question: Question): question is FitQuestion {
  return question.kind !== 'point' && question.kind !== 'match';
}

/** Shown the same way on every screen, and again after the host was started anew. */
export function askedQuestion(question: FitQuestion, round: number): AskedQuestion {
  const { id, kind, prompt } = question;
  if (kind === 'true-false') return { id, kind, prompt, options: [] };
  const options = question.options.map(({ id: option, text }) => ({ id: option, text }));
  if (kind !== 'order') return { id, kind, prompt, options };
  const random = new RandomStream();
  random.seed(round);
  return { id, kind, prompt, options: shownOrder(options, () => random.next()) };
}

/** Milliseconds until no more answers are taken. */
export function timeLeft(round: Round, now: number): number {
  return round.state === 'open' ? Math.max(0, round.startedAt + round.seconds * 1000 - now) : 0;
}

/** What an answer that comes now would be; changes nothing. */
export function judge(round: Round | undefined, participant: string, now: number): AnswerOutcome {
  if (!round) return 'unknown-round';
  if (round.answers.has(participant)) return 'double';
  const until = round.startedAt + round.seconds * 1000 + answerGrace;
  return round.state !== 'open' || now > until ? 'late' : 'kept';
}

/** The round as everybody may see it: who answered what never leaves the host. */
export function publicQuestion(
  round: Round,
  now: number,
  others: { answered: number; distribution: Record<string, number> },
): LiveQuestion {
  const { quiz, asked, seconds, state } = round;
  return {
    round: round.round,
    quiz,
    asked,
    seconds,
    state,
    left: timeLeft(round, now),
    answered: round.answers.size + others.answered,
    result: state === 'revealed' ? result(round, others.distribution) : null,
  };
}

/** How often each answer was given in this room. */
export function distributionOf({ question, answers }: Round): Record<string, number> {
  const counts: Record<string, number> = {};
  const count = (key: string) => (counts[key] = (counts[key] ?? 0) + 1);
  for (const { answer, correct } of answers.values()) {
    if (question.kind === 'order') count(correct ? 'right' : 'wrong');
    else if (answer.kind === 'single') count(answer.option);
    else if (answer.kind === 'multiple') answer.options.forEach(count);
    else if (answer.kind === 'true-false') count(String(answer.value));
  }
  return counts;
}

function result(round: Round, others: Record<string, number>): QuestionResult {
  const counts = distributionOf(round);
  for (const [key, more] of Object.entries(others)) counts[key] = (counts[key] ?? 0) + more;
  const { explanation, sources } = round.question;
  return { distribution: counts, right: rightAnswer(round.question), explanation, sources };
}
