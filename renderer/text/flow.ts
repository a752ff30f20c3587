import { makeCells } from './cells.ts';
import type { Measure } from './cells.ts';
import { parseMarkdown } from './markdown.ts';
import type { Paragraph } from './markdown.ts';
import type { TextBlock } from './sheet.ts';
import { longestLine, roles } from './sizes.ts';
import type { Tone, TypeStyle } from './sizes.ts';
import { wrapCells } from './wrap.ts';
import type { Run } from './wrap.ts';

/** A line in its place: `x` its start, `y` the upper edge of its characters, metres. */
export interface SetLine {
  runs: Run[];
  x: number;
  y: number;
  width: number;
  size: number;
  style: TypeStyle;
  tone: Tone;
}

/** Gives the measure of a style's font. */
export type MeasureFor = (style: TypeStyle) => Measure;

export interface Flow {
  lines: SetLine[];
  /** Metres, from the first line's upper edge to the last one's lower edge. */
  height: number;
}

/** Titles and dates keep their size longer than running text when something has to shrink. */
const steady = 0.5;

/** Sets blocks one under another in a column; `scale` shrinks them. */
export function flowBlocks(
  blocks: readonly TextBlock[],
  width: number,
  scale: number,
  measureFor: MeasureFor,
): Flow {
  const lines: SetLine[] = [];
  let y = 0;
  for (const block of blocks) {
    const style = roles[block.role];
    const big = style.family === 'serif';
    let size = (block.size ?? style.size) * (big ? 1 - (1 - scale) * steady : scale);
    if (block.oneLine) {
      const cells = makeCells([{ text: block.text, strong: false }], size, measureFor(style));
      const natural = cells.reduce((sum, cell) => sum + cell.advance, 0);
      size *= Math.min(1, width / Math.max(natural, 1e-6));
    }
    const paragraphs = block.plain
      ? [{ spans: [{ text: block.text, strong: false }] }]
      : parseMarkdown(block.text);
    paragraphs.forEach((paragraph, index) => {
      const spacing = index === 0 ? style.before : paragraph.bullet ? 0.35 : 0.75;
      const above = index === 0 && block.above !== undefined ? block.above : spacing * size;
      if (lines.length > 0) y += above;
      y = setParagraph(paragraph, { style, size, tone: block.tone ?? style.tone, width, y }, lines);
    });
  }
  return { lines, height: y };

  function setParagraph(
    paragraph: Paragraph,
    at: { style: TypeStyle; size: number; tone: Tone; width: number; y: number },
    into: SetLine[],
  ): number {
    const { style, size, tone } = at;
    const measure = measureFor(style);
    const indent = paragraph.bullet ? size * 1.3 : 0;
    const running = style.leading >= 1.5;
    const justified = running && isMostlyHan(paragraph);
    const longest = running ? longestLine * size : at.width;
    const room = Math.min(at.width, longest) - indent;
    const lineHeight = style.leading * size;
    let top = at.y;
    wrapCells(makeCells(paragraph.spans, size, measure), room, size, justified).forEach(
      (line, index) => {
        const runs = line.runs;
        if (index === 0 && paragraph.bullet) {
          runs.unshift({ text: paragraph.bullet, strong: false, x: -indent });
        }
        const y = top + (lineHeight - size) / 2;
        into.push({ runs, x: indent, y, width: line.width + indent, size, style, tone });
        top += lineHeight;
      },
    );
    return top;
  }
}

/** Latin text is set ragged: spread out in short lines it gapes. */
function isMostlyHan({ spans }: Paragraph): boolean {
  const text = spans.map((span) => span.text).join('');
  return (text.match(/\p{Script=Han}/gu)?.length ?? 0) > text.length / 3;
}
