import { PDFDocument, rgb, type PDFPage } from 'pdf-lib';
import type { Lettering } from '#model/fittings/lettering-outlines.ts';
import { letteringOutlines } from '../exhibition/lettering.ts';
import type { ResultSheet } from './result-sheet.ts';
import { columnGap, resultTables, tableWidth, type ResultTable } from './result-tables.ts';

/** A4, points. */
const A4 = { short: 595.28, long: 841.89, margin: 42 };
const LINE = 17;
/** Size of the table's letters, points. */
const CELL = 9;

/**
 * Attendance and results on paper: upright, or across where the columns need it; questions that find no room beside the
 * people come in tables of their own below. Letters are drawn as outlines of the font that ships: no reader needs
 * a Chinese font of its own.
 */
export async function resultPdf(sheet: ResultSheet): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.setTitle(sheet.title);
  const outlines = letteringOutlines([...new Set(JSON.stringify(sheet) + '…/0123456789')]);
  const lengths = (text: string) => lengthOf(text, outlines) * CELL;
  const across = tableWidth(sheet, lengths) > A4.short - 2 * A4.margin;
  const size = across ? { x: A4.long, y: A4.short } : { x: A4.short, y: A4.long };
  const inner = size.x - 2 * A4.margin;
  const pages: PDFPage[] = [];
  let y = 0;
  const turn = () => {
    pages.push(pdf.addPage([size.x, size.y]));
    y = size.y - A4.margin - 10;
  };
  const line = (text: string, letters: number, x = A4.margin) => {
    const page = pages.at(-1);
    if (page) write(page, outlines, text, { x, y, size: letters });
  };
  const row = ({ widths }: ResultTable, cells: readonly string[]) => {
    let x = A4.margin;
    cells.forEach((value, index) => {
      const width = widths[index] ?? 0;
      line(fitted(value, width - columnGap / 2, lengths), CELL, x);
      x += width;
    });
    y -= LINE;
  };
  const rule = (thickness: number, grey: number) => {
    const at = y + LINE - 5;
    pages.at(-1)?.drawLine({
      start: { x: A4.margin, y: at },
      end: { x: size.x - A4.margin, y: at },
      thickness,
      color: rgb(grey, grey, grey),
    });
  };
  const head = (table: ResultTable) => {
    row(table, table.head);
    rule(0.8, 0.1);
  };
  turn();
  line(sheet.title, 18);
  y -= 26;
  line(sheet.subtitle, 10);
  y -= 16;
  line(sheet.summary, 10);
  y -= 26;
  for (const table of resultTables(sheet, inner, lengths)) {
    // A head with nothing below it says nothing.
    if (y < A4.margin + 3 * LINE) turn();
    head(table);
    for (const cells of table.rows) {
      if (y < A4.margin) {
        turn();
        head(table);
      }
      row(table, cells);
      // Leads the eye from the name to the last question.
      rule(0.4, 0.75);
    }
    y -= LINE;
  }
  for (const question of sheet.questions)
    for (const part of wrapped(question, inner, outlines)) {
      if (y < A4.margin) turn();
      line(part, 10);
      y -= LINE;
    }
  if (pages.length > 1)
    pages.forEach((page, index) => {
      const number = `${index + 1} / ${pages.length}`;
      const x = size.x - A4.margin - lengths(number);
      write(page, outlines, number, { x, y: A4.margin / 2, size: CELL });
    });
  return pdf.save();
}

function write(
  page: PDFPage,
  outlines: Lettering,
  text: string,
  { x, y, size }: { x: number; y: number; size: number },
): void {
  let at = x;
  for (const character of text) {
    const outline = outlines[character];
    const path = outline?.rings
      .map(
        (ring) => `M${ring.map(([px, py]) => `${px.toFixed(3)} ${(-py).toFixed(3)}`).join('L')}Z`,
      )
      .join('');
    if (path) page.drawSvgPath(path, { x: at, y, scale: size, color: rgb(0.1, 0.1, 0.1) });
    at += (outline?.advance ?? 0.5) * size;
  }
}

/** Advance of a text, ems. */
function lengthOf(text: string, outlines: Lettering): number {
  return [...text].reduce((sum, character) => sum + (outlines[character]?.advance ?? 0.5), 0);
}

function fitted(text: string, width: number, lengths: (text: string) => number): string {
  if (lengths(text) <= width) return text;
  let shown = text;
  while (shown !== '' && lengths(`${shown}…`) > width) shown = shown.slice(0, -1);
  return `${shown}…`;
}

function wrapped(text: string, width: number, outlines: Lettering): string[] {
  const lines = [''];
  for (const character of text) {
    const last = lines.length - 1;
    const longer = `${lines[last]}${character}`;
    if (lengthOf(longer, outlines) * 10 > width) lines.push(character);
    else lines[last] = longer;
  }
  return lines;
}
