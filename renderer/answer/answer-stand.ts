import type { LiveQuestion } from '#model/live/live-question.ts';
import type { RoomView } from '../live/room-view.ts';

/** How one's answer to the question on the screens stands; the words are keys of `answerTexts`. */
export interface AnswerStand {
  /** Answers are taken, by this page's own clock too. */
  open: boolean;
  /** One's answer is on its way, kept, or was too late: it can't be changed any more. */
  done: boolean;
  /** What is said of it until the right answer is told. */
  word: 'kept' | 'sending' | 'answered' | 'late' | 'closed' | null;
  /** What is said of it afterwards; null where the room does not know one. */
  verdict: 'judgedRight' | 'judgedWrong' | 'late' | 'unanswered' | null;
}

/** @param secondsLeft by this page's clock; 0 when no more answers are taken */
export function answerStand(
  { answer, you }: Pick<RoomView, 'answer' | 'you'>,
  { round, state, result }: LiveQuestion,
  secondsLeft: number,
): AnswerStand {
  const outcome = answer?.round === round ? answer.outcome : undefined;
  const before = you?.answered === round;
  const open = state === 'open' && secondsLeft > 0;
  const done = before || (outcome !== undefined && outcome !== 'unknown-round');
  const word = outcome ? words[outcome] : before ? 'answered' : open ? null : 'closed';
  const told = result && you?.score?.rounds.find((one) => one.round === round);
  return {
    open,
    done,
    word: result ? null : word,
    verdict: told ? verdictOf(told.right, outcome === 'late') : null,
  };
}

/** Of an answer to a question whose right answer was told. */
export function verdictOf(
  right: boolean | null,
  late = false,
): NonNullable<AnswerStand['verdict']> {
  if (right === null) return late ? 'late' : 'unanswered';
  return right ? 'judgedRight' : 'judgedWrong';
}

const words = {
  kept: 'kept',
  double: 'answered',
  late: 'late',
  sending: 'sending',
  'unknown-round': 'late',
} as const;
