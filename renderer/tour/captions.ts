import type { Language } from '#model/language.ts';

/** A line of captions and when it stands, seconds from the start of the step. */
export interface Caption {
  from: number;
  to: number;
  text: string;
}

/**
 * Pace at speed 1: that of a guide who takes their time, about 200 characters of Chinese or 120 words of English a
 * minute. Slower than subtitles stand elsewhere: one reads, looks up at the exhibit, and reads on.
 */
const charactersPerSecond = 3.4;
const wordsPerSecond = 2;
/** Longest line: one glance on a projector. */
const longestChinese = 24;
const longestEnglish = 64;
/** A short line still stands this long, seconds. */
const shortest = 1.6;

/** Cuts a spoken text into caption lines at its punctuation, timed at reading pace divided by `speed`. */
export function captionsFor(text: string, language: Language, speed: number): Caption[] {
  let clock = 0;
  return splitCaptions(text, language).map((line) => {
    const from = clock;
    clock += Math.max(shortest, readingSeconds(line, language)) / speed;
    return { from, to: clock, text: line };
  });
}

/** Seconds that reading a text takes at speed 1. */
export function readingSeconds(text: string, language: Language): number {
  return language === 'zh-CN'
    ? [...text].length / charactersPerSecond
    : text.split(/\s+/).filter(Boolean).length / wordsPerSecond;
}

/** Lines of at most a glance, broken after punctuation, else at a space or where the line is full. */
export function splitCaptions(text: string, language: Language): string[] {
  const longest = language === 'zh-CN' ? longestChinese : longestEnglish;
  const clauses = text
    .replaceAll(/\s+/g, ' ')
    .match(/[^，。；：！？,.;:!?]+[，。；：！？,.;:!?”’」』）)]*\s?/g);
  const lines: string[] = [];
  for (const clause of clauses ?? [text]) {
    const last = lines.at(-1);
    if (last && !endsSentence(last) && last.length + clause.length <= longest)
      lines[lines.length - 1] = last + clause;
    else lines.push(...cutLong(clause, longest));
  }
  return lines.map((line) => line.trim()).filter(Boolean);
}

/** The caption that stands at `seconds`, or the last one when all are over. */
export function captionAt(captions: readonly Caption[], seconds: number): Caption | undefined {
  return captions.find((caption) => seconds < caption.to) ?? captions.at(-1);
}

function endsSentence(line: string): boolean {
  return /[。！？.!?][”’」』）)]*\s?$/.test(line);
}

function cutLong(clause: string, longest: number): string[] {
  const lines: string[] = [];
  let rest = clause;
  while (rest.length > longest) {
    const space = rest.lastIndexOf(' ', longest);
    const cut = space > longest / 2 ? space + 1 : longest;
    lines.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return [...lines, rest];
}
