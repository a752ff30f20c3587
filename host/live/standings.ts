import type { Standing, Standings } from '#model/live/live-question.ts';
import type { Round } from './round.ts';

/** Somebody who may stand in the standings. */
interface Player {
  id: string;
  number: number;
  /** Shown instead of the number. */
  name: string | null;
  team: string | null;
}

/** Ranks everybody who has answered, by right answers and then by the time taken for those. */
export function standings(rounds: Iterable<Round>, players: readonly Player[]): Standings {
  const scores = new Map<string, { right: number; time: number }>();
  for (const { answers } of rounds)
    for (const [participant, { correct, after }] of answers) {
      const before = scores.get(participant) ?? { right: 0, time: 0 };
      scores.set(
        participant,
        correct ? { right: before.right + 1, time: before.time + after } : before,
      );
    }
  const known = players.flatMap((player) => {
    const score = scores.get(player.id);
    return score ? [{ ...player, ...score }] : [];
  });
  const teams = Map.groupBy(
    known.filter(({ team }) => team !== null),
    ({ team }) => team,
  );
  return {
    people: ranked(known.map(({ number, name, right, time }) => ({ number, name, right, time }))),
    teams: ranked(
      [...teams].map(([name, members]) => ({
        number: 0,
        name,
        right: mean(members.map(({ right }) => right)),
        time: mean(members.map(({ time }) => time)),
      })),
    ),
  };
}

/** The standings for whoever may not see names. */
export function nameless({ people, teams }: Standings): Standings {
  return { people: people.map((standing) => ({ ...standing, name: null })), teams };
}

/** Whoever is equal in both shares the place, and the next place is skipped. */
function ranked(results: readonly Omit<Standing, 'place'>[]): Standing[] {
  const sorted = results.toSorted(
    (a, b) => b.right - a.right || a.time - b.time || a.number - b.number,
  );
  let place = 0;
  return sorted.map((result, index) => {
    const before = sorted[index - 1];
    if (!before || before.right !== result.right || before.time !== result.time) place = index + 1;
    return { ...result, place };
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
