import type { Cell } from './cells.ts';

/** A piece drawn in one go; `x` metres from the line's start. */
export interface Run {
  text: string;
  strong: boolean;
  x: number;
}

export interface Line {
  runs: Run[];
  /** Metres. */
  width: number;
}

/** Longest stretch of a gap when a line is set to the full measure, metres for each metre of size. */
const mostStretch = 0.28;

/**
 * Sets cells in lines of at most `measure` metres: no closing punctuation at a line's start, no opening
 * bracket at its end, numbers whole, punctuation at a line's end squeezed to half. Lines but the last are
 * spread to the full measure where `justify` is set and the gaps stay small.
 */
export function wrapCells(cells: Cell[], measure: number, size: number, justify: boolean): Line[] {
  const lines: Line[] = [];
  let start = skipSpaces(cells, 0);
  while (start < cells.length) {
    const end = lineEnd(cells, start, measure);
    const last = end >= cells.length;
    lines.push(setLine(cells, start, end, justify && !last ? measure : 0, size));
    start = skipSpaces(cells, end);
  }
  return lines;
}

function skipSpaces(cells: Cell[], from: number): number {
  let at = from;
  while (cells[at]?.space) at += 1;
  return at;
}

/** The index after the last cell that fits. */
function lineEnd(cells: Cell[], start: number, measure: number): number {
  let width = -(cells[start]?.trimStart ?? 0);
  let good = start;
  for (let at = start; at < cells.length; at += 1) {
    const cell = cells[at];
    if (!cell) break;
    width += cell.advance;
    const fits = width - cell.trimEnd <= measure + 1e-9 || cell.space;
    if (!fits) break;
    if (!cell.glued || at === cells.length - 1) good = at + 1;
  }
  // A chain of glued cells longer than the line has to be cut somewhere.
  return good > start ? good : Math.max(start + 1, cutAnywhere(cells, start, measure));
}

function cutAnywhere(cells: Cell[], start: number, measure: number): number {
  let width = 0;
  let at = start;
  for (; at < cells.length; at += 1) {
    width += cells[at]?.advance ?? 0;
    if (width > measure) break;
  }
  return at;
}

function setLine(cells: Cell[], start: number, end: number, measure: number, size: number): Line {
  let stop = end;
  while (stop > start && cells[stop - 1]?.space) stop -= 1;
  const line = cells.slice(start, stop);
  const first = line[0];
  const final = line.at(-1);
  if (!first || !final) return { runs: [], width: 0 };
  let natural = -first.trimStart - final.trimEnd;
  let gaps = 0;
  line.forEach((cell, index) => {
    natural += cell.advance;
    if (cell.elastic && index < line.length - 1) gaps += 1;
  });
  const spare = measure - natural;
  const stretch = measure > 0 && gaps > 0 && spare > 0 ? spare / gaps : 0;
  const used = stretch <= mostStretch * size ? stretch : 0;
  const runs: Run[] = [];
  let x = -first.trimStart;
  line.forEach((cell, index) => {
    if (!cell.space) runs.push({ text: cell.text, strong: cell.strong, x: x - cell.shift });
    x += cell.advance + (cell.elastic && index < line.length - 1 ? used : 0);
  });
  return { runs, width: x - final.trimEnd };
}
