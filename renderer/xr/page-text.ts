import type { Exhibit } from '#model/exhibits/registry.ts';
import { localText } from '#model/language.ts';
import type { Language } from '#model/language.ts';
import { footBlocks } from '../exhibits/texts.ts';
import { makeCells } from '../text/cells.ts';
import type { Measure } from '../text/cells.ts';
import { parseMarkdown } from '../text/markdown.ts';
import type { Paragraph } from '../text/markdown.ts';
import { wrapCells } from '../text/wrap.ts';
import type { Line } from '../text/wrap.ts';

/** What is read of an exhibit in a headset: its text, else what stands for its picture; sources last. */
export function readingText(exhibit: Exhibit, language: Language): Paragraph[] {
  const text = exhibit.text ?? exhibit.alt;
  return [
    ...(text ? parseMarkdown(localText(text, language)) : []),
    ...footBlocks(exhibit, language).map((block) => ({
      spans: [{ text: block.text, strong: false }],
    })),
  ];
}

/** Sets paragraphs on pages of so many lines; lines are `width` metres long, characters `size` metres high. */
export function setPages(
  paragraphs: readonly Paragraph[],
  { width, size, lines }: { width: number; size: number; lines: number },
  measure: Measure,
): Line[][] {
  const all = paragraphs.flatMap(({ spans, bullet }) => {
    const marked = bullet ? [{ text: `${bullet} `, strong: false }, ...spans] : spans;
    return [
      ...wrapCells(makeCells(marked, size, measure), width, size, true),
      { runs: [], width: 0 },
    ];
  });
  all.pop();
  const pages: Line[][] = [];
  for (let at = 0; at < all.length; at += lines) pages.push(all.slice(at, at + lines));
  return pages.length > 0 ? pages : [[]];
}
