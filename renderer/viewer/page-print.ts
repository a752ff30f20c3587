/** What has to be known of a printed page to show it large enough. */
export interface PagePrint {
  /** Points. */
  width: number;
  height: number;
  /** Points of all letters but the very smallest; undefined where the page has no words, as a scan. */
  letters: number | undefined;
  /** How far words reach from the middle line to the edge, 0-1. */
  reach: number;
}

interface PrintedWords {
  text: string;
  /** Points: height of the letters, left edge, and how far they run. */
  size: number;
  x: number;
  width: number;
}

/** Letters of this share may be smaller: signs of footnotes, captions in drawings. */
const ignored = 0.05;

/** Measures a page by its words. */
export function pagePrint(
  page: { width: number; height: number },
  words: readonly PrintedWords[],
): PagePrint {
  const real = words.filter(({ text, size }) => text.trim() !== '' && size > 0);
  const { width, height } = page;
  if (real.length === 0) return { width, height, letters: undefined, reach: 1 };
  const sorted = real.toSorted((a, b) => a.size - b.size);
  let rest = sorted.reduce((sum, { text }) => sum + text.length, 0) * ignored;
  const letters = sorted.find(({ text }) => (rest -= text.length) < 0)?.size;
  const middle = width / 2;
  const far = real.map((one) =>
    Math.max(Math.abs(one.x - middle), Math.abs(one.x + one.width - middle)),
  );
  return { width, height, letters, reach: Math.min(1, Math.max(...far) / middle) };
}

/** Lines shorter than this share of the longest end a paragraph. */
const whole = 0.8;

/** Words of a printed page, line by line, as paragraphs: a full line goes on in the next. */
export function joinPrintedLines(words: string): string[] {
  const lines = words.split('\n').map((line) => line.trimEnd());
  const longest = Math.max(...lines.map((line) => line.length));
  const paragraphs: string[] = [];
  let open = false;
  for (const line of lines) {
    const text = line.trim();
    const goesOn = open && text !== '' && !/^\s{2,}|^　/.test(line);
    if (goesOn) {
      const before = paragraphs.pop() ?? '';
      const gap = /[\u0021-\u024f]$/.test(before) && /^[\u0021-\u024f]/.test(text) ? ' ' : '';
      paragraphs.push(before + gap + text);
    } else if (text !== '') paragraphs.push(text);
    open = line.length >= longest * whole;
  }
  return paragraphs;
}
