import { completionTowards } from './completion.ts';
import type { Goal } from './completion.ts';
import type { Progress } from './progress.ts';

/** `all-halls`: everything that the halls of a host ask for is done. `full-marks`: no question of a test was missed. */
export type Badge = 'all-halls' | 'full-marks';

/** The badges that somebody's progress, by exhibition, has earned on a host with these halls. */
export function badgesOf(
  halls: readonly { id: string; goal: Goal }[],
  progress: Readonly<Record<string, Progress>>,
): Badge[] {
  const isDone = ({ id, goal }: { id: string; goal: Goal }) => {
    const own = progress[id];
    return own !== undefined && completionTowards(goal, own).complete;
  };
  const fullMarks = Object.values(progress).some(({ scores }) =>
    Object.values(scores).some(({ best }) => best >= 1),
  );
  const badges: Badge[] = [];
  if (halls.length > 0 && halls.every(isDone)) badges.push('all-halls');
  if (fullMarks) badges.push('full-marks');
  return badges;
}
