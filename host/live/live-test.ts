import { isDeepStrictEqual } from 'node:util';
import { answerGrace } from '#model/live/limits.ts';
import type { LedQuestion, RoundCounts } from '#model/relay/relay-messages.ts';
import type { LiveQuestion } from '#model/live/live-question.ts';
import type { AnswerOutcome } from '#model/live/room-messages.ts';
import { isCorrect, type Answer } from '#model/quizzes/answer.ts';
import {
  askedQuestion,
  distributionOf,
  judge,
  publicQuestion,
  timeLeft,
  type FitQuestion,
  type Given,
  type Round,
} from './round.ts';

/** Answers of some participants to one round. */
type Counts = Omit<RoundCounts, 'round'>;

interface LiveTestTools {
  /** Milliseconds since 1970. */
  now: () => number;
  keepRound: (round: Round) => void;
  /** Resolves when the answer is on the disk. */
  keepAnswer: (round: Round, participant: string, given: Given) => Promise<void>;
  /** The question on the screens is another one, or in another state. */
  onChange: () => void;
  /** One answer more. */
  onCount: () => void;
}

/** The live test of a room: rounds one after another, answers in time, the first one stands. */
export class LiveTest {
  readonly #tools: LiveTestTools;
  readonly #rounds: Map<number, Round>;
  /** Answers under way to the disk, by round and participant. */
  readonly #keeping = new Map<string, Promise<void>>();
  readonly #elsewhere = new Map<string, Counts>();
  #shown: Round | undefined;
  #timer: NodeJS.Timeout | undefined;

  /**
   * @param rounds those that were asked before the host was started anew
   * @param shown number of the one that was on the screens
   */
  constructor(tools: LiveTestTools, rounds: Map<number, Round>, shown: number | null) {
    this.#tools = tools;
    this.#rounds = rounds;
    this.#shown = shown === null ? undefined : rounds.get(shown);
    if (this.#shown?.state === 'open') this.#closeInTime(this.#shown);
  }

  /** All rounds, first to last. */
  rounds(): Iterable<Round> {
    return this.#rounds.values();
  }

  /** Those whose right answer was told, first to last. */
  told(): Round[] {
    return [...this.#rounds.values()].filter(({ state }) => state === 'revealed');
  }

  /** The same as everybody may see them; of those before the one on the screens, what was answered here. */
  toldQuestions(): LiveQuestion[] {
    const now = this.#tools.now();
    return this.told().map((round) =>
      publicQuestion(round, now, sum(round === this.#shown ? this.#elsewhere.values() : [])),
    );
  }

  /** Number of the round on the screens. */
  shown(): number | null {
    return this.#shown?.round ?? null;
  }

  question(): LiveQuestion | null {
    if (!this.#shown) return null;
    return publicQuestion(this.#shown, this.#tools.now(), sum(this.#elsewhere.values()));
  }

  /** The question on the screens as branches are told of it. */
  led(): LedQuestion | null {
    if (!this.#shown) return null;
    const { round, quiz, question, seconds, state } = this.#shown;
    const left = timeLeft(this.#shown, this.#tools.now());
    return { round, quiz, question: question.id, seconds, left, state };
  }

  /** What was answered here, and elsewhere but in `except`; without it, here alone. */
  counts(except?: string): RoundCounts | null {
    if (!this.#shown) return null;
    const { round, answers } = this.#shown;
    const own = { answered: answers.size, distribution: distributionOf(this.#shown) };
    if (except === undefined) return { round, ...own };
    const others = [...this.#elsewhere].filter(([branch]) => branch !== except);
    return { round, ...sum([own, ...others.map(([, counts]) => counts)]) };
  }

  /** The round that a participant has answered last. */
  answeredBy(participant: string): number | null {
    const answered = [...this.#rounds.values()].findLast(({ answers }) => answers.has(participant));
    return answered?.round ?? null;
  }

  ask(quiz: string, question: FitQuestion, seconds: number): void {
    const number = Math.max(0, ...this.#rounds.keys()) + 1;
    this.#begin(number, quiz, question, seconds, this.#tools.now());
  }

  /** Shows what the guide of another host shows; `question` is what is led to, as this host has it. */
  follow(led: LedQuestion | null, question: FitQuestion | undefined): void {
    if (!led || !question) return this.end();
    const { round, quiz, seconds, left, state } = led;
    if (this.#shown?.round !== round)
      this.#begin(round, quiz, question, seconds, this.#tools.now() + left - seconds * 1000);
    if (state !== 'open') this.close();
    if (state === 'revealed') this.reveal();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#become('closed', 'open');
  }

  /** Closes first where answers are still taken. */
  reveal(): void {
    this.close();
    this.#become('revealed', 'closed');
  }

  end(): void {
    if (!this.#shown) return;
    this.close();
    this.#shown = undefined;
    this.#tools.onChange();
  }

  /** Resolves when the answer is on the disk, or is not to be kept. */
  async answer(participant: string, number: number, answer: Answer): Promise<AnswerOutcome> {
    const round = this.#rounds.get(number);
    const now = this.#tools.now();
    const outcome = judge(round, participant, now);
    const key = `${number} ${participant}`;
    // The first one is perhaps still on its way to the disk.
    if (outcome === 'double') await this.#keeping.get(key);
    if (outcome !== 'kept' || !round) return outcome;
    const after = Math.max(0, now - round.startedAt);
    const given = { answer, correct: isCorrect(round.question, answer), after };
    round.answers.set(participant, given);
    const keeping = this.#tools.keepAnswer(round, participant, given);
    this.#keeping.set(key, keeping);
    try {
      await keeping;
    } catch (error) {
      round.answers.delete(participant);
      throw error;
    } finally {
      this.#keeping.delete(key);
    }
    this.#tools.onCount();
    return 'kept';
  }

  /** What a branch reports of the round on the screens. */
  addElsewhere(branch: string, { round, ...counts }: RoundCounts): void {
    if (this.#shown?.round !== round || isDeepStrictEqual(this.#elsewhere.get(branch), counts))
      return;
    this.#elsewhere.set(branch, counts);
    if (this.#shown.state === 'revealed') this.#tools.onChange();
    else this.#tools.onCount();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #begin(
    number: number,
    quiz: string,
    question: FitQuestion,
    seconds: number,
    startedAt: number,
  ): void {
    this.close();
    // A branch that comes back may find a round that it has had.
    const round: Round = this.#rounds.get(number) ?? {
      round: number,
      quiz,
      question,
      asked: askedQuestion(question, number),
      seconds,
      startedAt,
      state: 'open',
      answers: new Map(),
    };
    this.#rounds.set(number, round);
    this.#elsewhere.clear();
    this.#shown = round;
    this.#tools.keepRound(round);
    if (round.state === 'open') this.#closeInTime(round);
    this.#tools.onChange();
  }

  #become(state: Round['state'], from: Round['state']): void {
    if (this.#shown?.state !== from) return;
    this.#shown.state = state;
    this.#tools.keepRound(this.#shown);
    this.#tools.onChange();
  }

  #closeInTime({ startedAt, seconds }: Round): void {
    const left = startedAt + seconds * 1000 + answerGrace - this.#tools.now();
    this.#timer = setTimeout(() => this.close(), Math.max(0, left));
  }
}

function sum(all: Iterable<Counts>): Counts {
  const total: Counts = { answered: 0, distribution: {} };
  for (const { answered, distribution } of all) {
    total.answered += answered;
    for (const [key, count] of Object.entries(distribution))
      total.distribution[key] = (total.distribution[key] ?? 0) + count;
  }
  return total;
}
