import type { LocalText } from '#model/language.ts';
import type { AskedQuestion } from '#model/live/live-question.ts';
import { responsePattern, type Answer } from '#model/quizzes/answer.ts';

type Words = Record<'true' | 'false' | 'right' | 'wrong', string>;

/** The lines of a question with the keys under which a distribution counts them. */
export function shownKeys(
  asked: AskedQuestion,
  revealed: boolean,
  words: Words,
): { key: string; text: string | LocalText }[] {
  if (asked.kind === 'true-false')
    return (['true', 'false'] as const).map((key) => ({ key, text: words[key] }));
  if (asked.kind === 'order' && revealed)
    return (['right', 'wrong'] as const).map((key) => ({ key, text: words[key] }));
  return asked.options.map(({ id, text }) => ({ key: id, text }));
}

/** The keys of the right answer. */
export function rightKeys(asked: AskedQuestion, right: Answer): string[] {
  return asked.kind === 'order' ? ['right'] : responsePattern(right).split('[,]');
}
