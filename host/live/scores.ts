import type { OwnScore, Standings } from '#model/live/live-question.ts';
import { isAudience, type Member } from './members.ts';
import type { Round } from './round.ts';
import { standings } from './standings.ts';

/** Ranks everybody who has answered, under their number, or the name that they chose to show. */
export function roomStandings(rounds: Iterable<Round>, members: readonly Member[]): Standings {
  const players = members.map(({ id, number, team, name, person, showName }) => ({
    id,
    number,
    team,
    name: person !== null && showName ? name : null,
  }));
  return standings(rounds, players);
}

/**
 * How each of the audience has answered in these rounds, which must be told already. Nothing before the first, and for
 * whoever answers nothing.
 */
export function ownScores(
  rounds: readonly Round[],
  members: readonly Member[],
): (member: Member) => OwnScore | null {
  const teams = new Map(
    roomStandings(rounds, members).teams.map(({ name, right }) => [name, right]),
  );
  return ({ id, role, team }) =>
    rounds.length > 0 && isAudience(role)
      ? {
          asked: rounds.length,
          answered: rounds.filter(({ answers }) => answers.has(id)).length,
          right: rounds.filter(({ answers }) => answers.get(id)?.correct).length,
          team: teams.get(team) ?? null,
          rounds: rounds.map(({ round, answers }) => ({
            round,
            right: answers.get(id)?.correct ?? null,
          })),
        }
      : null;
}
