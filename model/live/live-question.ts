import type { Source } from '../format/source.ts';
import type { LocalText } from '../language.ts';
import type { Answer } from '../quizzes/answer.ts';

/** Question kinds that a phone can answer from where it is. */
export type LiveQuestionKind = 'single' | 'multiple' | 'true-false' | 'order';

/** A question as everybody may see it while answers are taken: nothing in it tells the right one. */
export interface AskedQuestion {
  id: string;
  kind: LiveQuestionKind;
  prompt: LocalText;
  /** In the order in which all show them; none for `true-false`. */
  options: { id: string; text: LocalText }[];
}

/** What is told once the guide reveals it. */
export interface QuestionResult {
  /** Answers by option id; by `true`/`false`; for `order` by `right`/`wrong`. */
  distribution: Record<string, number>;
  right: Answer;
  explanation: LocalText;
  sources: Source[];
}

/** The question on the screens. */
export interface LiveQuestion {
  /** Counts the questions of a room from 1. */
  round: number;
  quiz: string;
  asked: AskedQuestion;
  /** Milliseconds left when this was sent; 0 when no more answers are taken. */
  left: number;
  /** Seconds given in all. */
  seconds: number;
  state: 'open' | 'closed' | 'revealed';
  answered: number;
  /** `null` until revealed. */
  result: QuestionResult | null;
}

/** What a participant is told of their own answers: only of questions whose right answer was told. */
export interface OwnScore {
  /** Questions so far, answered or not. */
  asked: number;
  answered: number;
  right: number;
  /** Of one's team: right answers on average a member; nothing without a team, or before one of it has answered. */
  team: number | null;
  /** Whether one's answer to each of them was right, first to last; nothing where there is none. */
  rounds: { round: number; right: boolean | null }[];
}

/** One line of the standings; equal results share a place and the next place is skipped. */
export interface Standing {
  place: number;
  /** Number in the room; 0 for a team. */
  number: number;
  /** The team's name, or that of a person who chose to show it. */
  name: string | null;
  right: number;
  /** Milliseconds taken for the right answers, together (for a team: on average a member). */
  time: number;
}

export interface Standings {
  people: Standing[];
  /** Right answers on average a member. */
  teams: Standing[];
}
