import type { LiveQuestion } from '#model/live/live-question.ts';

/** Questions whose right answer was told, first to last; of a question in several lists the last one counts. */
export function toldQuestions(
  ...lists: readonly (readonly (LiveQuestion | null | undefined)[])[]
): LiveQuestion[] {
  const found = new Map<number, LiveQuestion>();
  for (const question of lists.flat())
    if (question?.state === 'revealed') found.set(question.round, question);
  return [...found.values()].toSorted((a, b) => a.round - b.round);
}
