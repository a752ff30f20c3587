import type { LiveQuestion } from '#model/live/messages.ts';

interface Kept {
  response: string;
  /** Milliseconds from the start to the answer, on the host's clock. */
  after: number;
}

/** One round of a live test on the host's monotonic clock (milliseconds). */
export interface Round {
  round: number;
  quiz: string;
  question: string;
  startedAt: number;
  endsAt: number;
  state: 'open' | 'closed';
  answers: ReadonlyMap<string, Kept>;
}

/** An answer that arrives this long after the end was sent in time and is still taken, milliseconds. */
const grace = 400;

export function openRound(
  round: number,
  quiz: string,
  question: string,
  seconds: number,
  now: number,
): Round {
  return {
    round,
    quiz,
    question,
    startedAt: now,
    endsAt: now + seconds * 1000,
    state: 'open',
    answers: new Map(),
  };
}

/** What became of an answer: kept, already answered (the first one stands), too late, or not this round's. */
export type AnswerOutcome = 'kept' | 'double' | 'late' | 'other-round';

/** Takes one participant's answer; the first stands, a repetition after reconnecting is harmless. */
export function takeAnswer(
  round: Round,
  participant: string,
  answer: { round: number; response: string },
  now: number,
): { round: Round; outcome: AnswerOutcome } {
  if (answer.round !== round.round) return { round, outcome: 'other-round' };
  if (round.answers.has(participant)) return { round, outcome: 'double' };
  if (round.state === 'closed' || now > round.endsAt + grace) return { round, outcome: 'late' };
  const answers = new Map(round.answers);
  answers.set(participant, {
    response: answer.response,
    after: Math.max(0, now - round.startedAt),
  });
  return { round: { ...round, answers }, outcome: 'kept' };
}

export function closeRound(round: Round): Round {
  return round.state === 'closed' ? round : { ...round, state: 'closed' };
}

/** The round as everybody may see it: who answered what never leaves the host. */
export function publicQuestion(round: Round, now: number): LiveQuestion {
  const distribution: Record<string, number> = {};
  for (const { response } of round.answers.values())
    distribution[response] = (distribution[response] ?? 0) + 1;
  return {
    round: round.round,
    quiz: round.quiz,
    question: round.question,
    left: round.state === 'open' ? Math.max(0, round.endsAt - now) : 0,
    state: round.state,
    answered: round.answers.size,
    distribution: round.state === 'closed' ? distribution : null,
  };
}

/** One line of the standings. */
export interface Standing {
  name: string;
  right: number;
  /** Milliseconds taken for the right answers, together. */
  time: number;
  /** 1 = first; equal results share a place. */
  place: number;
}

/** Ranks by right answers, then by time; whoever is equal in both shares the place, and the next place is skipped. */
export function standings(
  results: readonly { name: string; right: number; time: number }[],
): Standing[] {
  const sorted = results.toSorted((a, b) => b.right - a.right || a.time - b.time);
  return sorted.map((result) => {
    const first = sorted.findIndex(
      (other) => other.right === result.right && other.time === result.time,
    );
    return { ...result, place: first + 1 };
  });
}
