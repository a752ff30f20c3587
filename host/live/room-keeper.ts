import * as z from 'zod/mini';
import { answerSchema } from '#model/quizzes/answer-schema.ts';
import type { StoreKeeper } from '../store/store-keeper.ts';
import type { RoomTools } from './room.ts';
import type { RoomContent } from './room-content.ts';
import { askedQuestion, isFit, type Round } from './round.ts';

interface KeeperOptions {
  keeper: StoreKeeper;
  now: () => number;
  room: string;
}

/** Puts what happens in a room into the encrypted store. Only answers are waited for. */
export function roomKeeper({ keeper, now, room }: KeeperOptions): RoomTools {
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
    keepAnswer: (round, participant, { answer, correct, after }) =>
      keeper.use().append(() =>
        rooms().addAnswer({
          room,
          round: round.round,
          participant,
          answer: JSON.stringify(answer),
          correct: correct ? 1 : 0,
          after: Math.round(after),
        }),
      ),
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

const stateSchema = z.enum(['open', 'closed', 'revealed']);

function rowOf(room: string, { round, quiz, question, seconds, startedAt, state }: Round) {
  return { room, round, quiz, question: question.id, seconds, started_at: startedAt, state };
}
