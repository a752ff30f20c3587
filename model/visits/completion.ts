import type { Hall } from '../format/hall.ts';
import type { Manifest } from '../format/manifest.ts';
import type { Progress } from './progress.ts';

/** What earns the certificate of an exhibition, and what of it is still to do. */
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
export function completionOf(manifest: Manifest, hall: Hall, progress: Progress): Completion {
  const required =
    manifest.completion?.exhibits ??
    hall.exhibits
      .filter((exhibit) => exhibit.kind !== 'portal' && exhibit.text)
      .map(({ id }) => id);
  const seen = new Set(progress.seen);
  const unseen = required.filter((id) => !seen.has(id));
  const quizId = manifest.completion?.quiz;
  const quiz = quizId ? { id: quizId, passed: progress.scores[quizId]?.passed ?? false } : null;
  const parts = required.length + (quiz ? 1 : 0);
  const done = required.length - unseen.length + (quiz?.passed ? 1 : 0);
  return { required, unseen, quiz, share: parts > 0 ? done / parts : 1, complete: done === parts };
}
