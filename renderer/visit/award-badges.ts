import { badgesOf } from '#model/visits/badges.ts';
import type { Badge } from '#model/visits/badges.ts';
import type { Goal } from '#model/visits/completion.ts';
import type { Progress } from '#model/visits/progress.ts';
import type { Visit } from './visit.ts';

interface Awarding {
  halls: readonly { id: string; goal: Goal }[];
  /** The exhibition that is visited. */
  exhibition: string;
  /** What the visitor has done in the other halls. */
  elsewhere: Readonly<Record<string, Progress>>;
  onEarned: (badge: Badge) => void;
}

/** Records each badge in the moment in which it is earned; the returned function ends that. */
export function awardBadges(visit: Visit, awarding: Awarding): () => void {
  const { halls, exhibition, elsewhere, onEarned } = awarding;
  const earned = () =>
    badgesOf(halls, { ...elsewhere, [exhibition]: visit.progress.getState().progress });
  const held = new Set(earned());
  return visit.progress.subscribe(() => {
    for (const badge of earned()) {
      if (held.has(badge)) continue;
      held.add(badge);
      visit.record({ kind: 'earned', award: badge });
      onEarned(badge);
    }
  });
}
