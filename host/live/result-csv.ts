import type { ResultSheet } from './result-sheet.ts';

/** RFC 4180 with the byte order mark that spreadsheets need to read UTF-8; questions follow the people. */
export function resultCsv({
  title,
  subtitle,
  summary,
  head,
  rows,
  questions,
}: ResultSheet): string {
  const lines = [
    [title],
    [subtitle],
    [summary],
    head,
    ...rows,
    [],
    ...questions.map((line) => [line]),
  ];
  return `\uFEFF${lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`;
}

/** Quoted, and never read as a formula by a spreadsheet. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}
