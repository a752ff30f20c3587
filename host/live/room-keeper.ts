import * as z from 'zod/mini';
import { answerSchema } from '#model/quizzes/answer-schema.ts';
import { responsePattern } from '#model/quizzes/answer.ts';
import type { ExhibitionTerms } from '../exhibitions/exhibition-shelf.ts';
import type { StoreKeeper } from '../store/store-keeper.ts';
import type { Store } from '../store/store.ts';
import type { VisitDesk } from '../visits/visit-desk.ts';
import type { RoomTools } from './room-tools.ts';
import type { RoomContent } from './room-content.ts';
import type { AnswerRow, RoundRow } from './room-table.ts';
import { askedQuestion, isFit, type Round } from './round.ts';

interface KeeperOptions {
  keeper: StoreKeeper;
  now: () => number;
  room: string;
  terms: ExhibitionTerms;
  visits: VisitDesk;
  /** Statements wait to be sent. */
  recorded: () => void;
}

/** Puts what happens in a room into the encrypted store. Only answers are waited for. */
export function roomKeeper(options: KeeperOptions): RoomTools {
  const { keeper, now, room, recorded } = options;
  const append = (work: () => void) =>
    void keeper
      .use()
      .append(work)
      .catch((error: unknown) => console.error('room:', error));
  const rooms = () => keeper.use().rooms;
  return {
    now,
    keepState: (state) => append(() => rooms().setState(room, JSON.stringify(state))),
    keepRound: (round) => append(() => rooms().keepRound(rowOf(room, round))),
    keepAnswer: async (round, participant, { answer, correct, after }) => {
      const store = keeper.use();
      const row: AnswerRow = {
        room,
        round: round.round,
        participant,
        answer: JSON.stringify(answer),
        correct: correct ? 1 : 0,
        after: Math.round(after),
      };
      const named = await store.append(() => {
        store.rooms.addAnswer(row);
        const { visit } = store.rooms.person(room, participant) ?? {};
        if (typeof visit === 'string') noteAnswer(options, store, visit, rowOf(room, round), row);
        return typeof visit === 'string';
      });
      if (named) recorded();
    },
    keepRemark: (participant, exhibit, text) => {
      const at = new Date(now()).toISOString();
      append(() => rooms().addRemark(room, participant, exhibit, text, at));
    },
    keepTeam: (participant, team) => append(() => rooms().setTeam(room, participant, team)),
  };
}

/** The rounds of a room as they were before the host was started anew. */
export function keptRounds(
  keeper: StoreKeeper,
  room: string,
  content: RoomContent,
): Map<number, Round> {
  const store = keeper.use();
  const { rounds, answers } = store.read(() => ({
    rounds: store.rooms.rounds(room),
    answers: store.rooms.answers(room),
  }));
  const found = new Map<number, Round>();
  for (const { round, quiz, question: id, seconds, started_at, state } of rounds) {
    const question = content.question(quiz, id);
    // The exhibition was replaced meanwhile; what was answered stays in the store.
    if (!question || !isFit(question)) continue;
    found.set(round, {
      round,
      quiz,
      question,
      asked: askedQuestion(question, round),
      seconds,
      startedAt: started_at,
      state: z.parse(stateSchema, state),
      answers: new Map(),
    });
  }
  for (const { round, participant, answer, correct, after } of answers)
    found.get(round)?.answers.set(participant, {
      answer: z.parse(answerSchema, JSON.parse(answer)),
      correct: correct === 1,
      after,
    });
  return found;
}

/** One answer as a statement of the person who gave it; the same again changes nothing. Inside a transaction. */
export function noteAnswer(
  { visits, terms }: Pick<KeeperOptions, 'visits' | 'terms'>,
  store: Store,
  visit: string,
  round: RoundRow,
  { answer, correct, after }: AnswerRow,
): void {
  const event = {
    kind: 'answered' as const,
    id: `answer-${round.round}`,
    at: new Date(round.started_at + after).toISOString(),
    quiz: round.quiz,
    question: round.question,
    response: responsePattern(z.parse(answerSchema, JSON.parse(answer))),
    correct: correct === 1,
    seconds: after / 1000,
  };
  visits.note(store, visit, event, terms, round.room);
}

const stateSchema = z.enum(['open', 'closed', 'revealed']);

function rowOf(room: string, { round, quiz, question, seconds, startedAt, state }: Round) {
  return { room, round, quiz, question: question.id, seconds, started_at: startedAt, state };
}
