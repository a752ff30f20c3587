import type { Language } from '#model/language.ts';
import type { RecordedMark } from '#model/live/recording.ts';
import { captionsFor, type Caption } from '../tour/captions.ts';

/** A stretch of a recording in which one thing is spoken of. Seconds. */
export interface Chapter {
  from: number;
  to: number;
  title: string;
  text: string;
}

/** What a step or an exhibit is called and says; nothing for one that the exhibition has no longer. */
export type Words = (
  mark: Exclude<RecordedMark, { kind: 'point' }>,
) => { title: string; text: string } | undefined;

/** What is spoken of, one after another, until the end of the recording (seconds). */
export function chaptersOf(marks: readonly RecordedMark[], end: number, words: Words): Chapter[] {
  const chapters: Chapter[] = [];
  for (const mark of marks) {
    if (mark.kind === 'point') continue;
    const at = Math.min(end, mark.at / 1000);
    const before = chapters.at(-1);
    if (before) before.to = at;
    chapters.push({ from: at, to: end, ...(words(mark) ?? { title: '', text: '' }) });
  }
  return chapters.filter(({ from, to }) => to > from);
}

/**
 * The captions of a recording: each chapter's text at reading pace from its beginning, faster where the guide
 * went on sooner, so that every line is shown.
 */
export function captionsOf(chapters: readonly Chapter[], language: Language): Caption[] {
  return chapters.flatMap(({ from, to, text }) => {
    const lines = captionsFor(text, language, 1);
    const needed = lines.at(-1)?.to ?? 0;
    const share = needed > to - from ? (to - from) / needed : 1;
    return lines.map((line) => ({
      text: line.text,
      from: from + line.from * share,
      to: from + line.to * share,
    }));
  });
}

/** The last that has begun at `seconds`. */
export function begunAt<T extends { from: number }>(
  list: readonly T[],
  seconds: number,
): T | undefined {
  return list.findLast(({ from }) => from <= seconds);
}
