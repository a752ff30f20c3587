/** Somebody who may be put into a team. */
interface Dealt {
  team: string | null;
}

/** The team that the next one is put into: the smallest, of equal ones the first. Nothing where there are none. */
export function nextTeam(teams: readonly string[], members: readonly Dealt[]): string | undefined {
  let found: string | undefined;
  let fewest = Infinity;
  for (const team of teams) {
    const size = members.filter((member) => member.team === team).length;
    if (size >= fewest) continue;
    fewest = size;
    found = team;
  }
  return found;
}
