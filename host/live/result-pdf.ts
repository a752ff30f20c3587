import { PDFDocument, rgb, type PDFPage } from 'pdf-lib';
import type { Lettering } from '#model/fittings/lettering-outlines.ts';
import { letteringOutlines } from '../exhibition/lettering.ts';
import type { ResultSheet } from './result-sheet.ts';

/** A4 upright, points. */
const A4 = { width: 595.28, height: 841.89, margin: 42 };
const LINE = 17;

/**
 * Attendance and results on paper. Letters are drawn as outlines of the font that ships: no reader needs
 * a Chinese font of its own.
 */
export async function resultPdf(sheet: ResultSheet): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.setTitle(sheet.title);
  const outlines = letteringOutlines([...new Set(JSON.stringify(sheet))]);
  const widths = columnWidths(sheet, outlines);
  let page = pdf.addPage([A4.width, A4.height]);
  let y = A4.height - A4.margin - 10;
  const down = (by: number) => {
    y -= by;
    if (y > A4.margin) return;
    page = pdf.addPage([A4.width, A4.height]);
    y = A4.height - A4.margin - 10;
  };
  const line = (text: string, size: number, x = A4.margin) =>
    write(page, outlines, text, { x, y, size });
  const row = (cells: readonly (string | number)[]) => {
    let x = A4.margin;
    cells.forEach((value, index) => {
      line(fitted(String(value), (widths[index] ?? 40) - 4, outlines), 9, x);
      x += widths[index] ?? 40;
    });
    down(LINE);
  };
  line(sheet.title, 18);
  down(26);
  line(sheet.subtitle, 10);
  down(26);
  row(sheet.head);
  page.drawLine({
    start: { x: A4.margin, y: y + LINE - 5 },
    end: { x: A4.width - A4.margin, y: y + LINE - 5 },
    thickness: 0.6,
  });
  for (const cells of sheet.rows) row(cells);
  down(LINE);
  for (const question of sheet.questions)
    for (const part of wrapped(question, A4.width - 2 * A4.margin, outlines)) {
      line(part, 10);
      down(LINE);
    }
  return pdf.save();
}

/** Each as wide as its widest cell, all together no wider than the page. */
function columnWidths({ head, rows }: ResultSheet, outlines: Lettering): number[] {
  const wanted = head.map((title, index) =>
    Math.max(
      ...[title, ...rows.map((cells) => String(cells[index] ?? ''))].map(
        (text) => lengthOf(text, outlines) * 9 + 12,
      ),
    ),
  );
  const all = wanted.reduce((sum, width) => sum + width, 0);
  const share = Math.min(1, (A4.width - 2 * A4.margin) / all);
  return wanted.map((width) => width * share);
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

function fitted(text: string, width: number, outlines: Lettering): string {
  let shown = text;
  while (shown !== '' && lengthOf(shown, outlines) * 9 > width) shown = shown.slice(0, -1);
  return shown === text ? text : `${shown.slice(0, -1)}…`;
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
