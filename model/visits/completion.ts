import type { Hall } from '../format/hall.ts';
import type { Manifest } from '../format/manifest.ts';
import type { Progress } from './progress.ts';

/** What an exhibition asks of a visitor: the certificate's price. */
export interface Goal {
  /** Exhibits that must have been seen, in the hall's order. */
  exhibits: string[];
  /** The quiz that must have been passed; null = none. */
  quiz: string | null;
}

/** How much of a goal is done, and what is left. */
export interface Completion {
  /** Exhibits that must have been seen. */
  required: string[];
  /** Those of them not seen yet, in the hall's order. */
  unseen: string[];
  quiz: { id: string; passed: boolean } | null;
  /** 0-1: exhibits seen and the quiz passed, each counting as one. */
  share: number;
  complete: boolean;
}

/**
 * Exhibits without a text of their own (titles, ways through) are not asked for when the manifest names none.
 */
export function goalOf({ completion }: Manifest, hall: Hall): Goal {
  const exhibits =
    completion?.exhibits ??
    hall.exhibits
      .filter((exhibit) => exhibit.kind !== 'portal' && exhibit.text)
      .map(({ id }) => id);
  return { exhibits, quiz: completion?.quiz ?? null };
}

/** How far somebody has come towards a goal. */
export function completionTowards(goal: Goal, progress: Progress): Completion {
  const required = goal.exhibits;
  const seen = new Set(progress.seen);
  const unseen = required.filter((id) => !seen.has(id));
  const quiz = goal.quiz
    ? { id: goal.quiz, passed: progress.scores[goal.quiz]?.passed ?? false }
    : null;
  const parts = required.length + (quiz ? 1 : 0);
  const done = required.length - unseen.length + (quiz?.passed ? 1 : 0);
  return { required, unseen, quiz, share: parts > 0 ? done / parts : 1, complete: done === parts };
}

/** How far somebody has come in an exhibition. */
export function completionOf(manifest: Manifest, hall: Hall, progress: Progress): Completion {
  return completionTowards(goalOf(manifest, hall), progress);
}
