import type { Span } from './markdown.ts';

/**
 * What stays together on a line. `advance` and the trims are metres; `trimEnd` may be saved at a line's end
 * (closing punctuation is half empty), `trimStart` at its start (opening brackets are).
 */
export interface Cell {
  text: string;
  strong: boolean;
  advance: number;
  trimStart: number;
  trimEnd: number;
  /** Drawn this much to the left of where the cell starts. */
  shift: number;
  space: boolean;
  /** No line ends after it. */
  glued: boolean;
  /** Room may be added after it when a line is set to the full measure. */
  elastic: boolean;
}

/** Width of a text at size 1. */
export type Measure = (text: string) => number;

const neverFirst = '、，。；：！？…—）》」』】〉〕”’·％‰℃,.;:!?)]}%';
const neverLast = '（《「『【〈〔“‘([{￥¥$№';
const halfEmptyRight = '、，。；：！？）》」』】〉〕”’';
const halfEmptyLeft = '（《「『【〈〔“‘';
/** A number is not parted from what it counts. */
const counted = '年月日时点分秒岁人次个名万亿千百余多里米公吨位名团师军';

/** Spaces, paired dashes and dots, words and numbers with what belongs inside them, single characters. */
const pattern = /\s+|——|……|[A-Za-z0-9À-ɏ](?:[A-Za-z0-9À-ɏ.,:'’/%‰+–&-]*[A-Za-z0-9À-ɏ%‰])?|./gsu;

/** Cuts spans into cells for a text of `size` metres; widths from `measure`. */
export function makeCells(spans: Span[], size: number, measure: Measure): Cell[] {
  const cells: Cell[] = [];
  for (const { text, strong } of spans) {
    for (const [piece] of text.matchAll(pattern))
      cells.push(makeCell(piece, strong, size, measure));
  }
  cells.forEach((cell, index) => {
    const next = cells[index + 1];
    if (next) meet(cell, next, size);
  });
  return cells;
}

function makeCell(piece: string, strong: boolean, size: number, measure: Measure): Cell {
  const space = /^\s+$/.test(piece);
  const width = measure(space ? ' ' : piece);
  const fullWidth = width > 0.9;
  return {
    text: space ? ' ' : piece,
    strong,
    advance: width * size,
    trimStart: fullWidth && halfEmptyLeft.includes(piece) ? size / 2 : 0,
    trimEnd: fullWidth && halfEmptyRight.includes(piece) ? size / 2 : 0,
    shift: 0,
    space,
    glued: neverLast.includes(piece),
    elastic: space || isIdeograph(piece),
  };
}

/** What two neighbours do to each other: squeeze of punctuation, gap between scripts, breaks forbidden. */
function meet(cell: Cell, next: Cell, size: number): void {
  if (neverFirst.includes(next.text[0] ?? '')) cell.glued = true;
  if (/\d$/.test(cell.text) && counted.includes(next.text)) cell.glued = true;
  if (next.space && neverLast.includes(cell.text)) cell.glued = true;
  if (cell.trimEnd > 0 && (next.trimEnd > 0 || next.trimStart > 0)) {
    cell.advance -= cell.trimEnd;
    cell.trimEnd = 0;
    cell.elastic = false;
  } else if (cell.trimStart > 0 && next.trimStart > 0) {
    next.advance -= next.trimStart;
    next.shift = next.trimStart;
    next.trimStart = 0;
  }
  const latin = (text: string) => /[A-Za-z0-9À-ɏ%]/.test(text);
  const gap =
    (isHan(cell.text) && latin(next.text[0] ?? '')) ||
    (latin(cell.text.at(-1) ?? '') && isHan(next.text));
  if (gap) cell.advance += size / 8;
}

function isHan(text: string): boolean {
  return /^\p{Script=Han}$/u.test(text);
}

function isIdeograph(text: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、，。；：！？）》」』】〉〕”’]$/u.test(
    text,
  );
}
