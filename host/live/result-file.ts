import { resultCsv } from './result-csv.ts';
import { resultPdf } from './result-pdf.ts';
import type { ResultSheet } from './result-sheet.ts';

/** A sheet as a file, base64. */
export async function resultFile(
  sheet: ResultSheet,
  format: 'csv' | 'pdf',
): Promise<{ fileName: string; mime: string; base64: string }> {
  const day = /\d{4}-\d\d-\d\d/.exec(sheet.subtitle)?.[0] ?? 'room';
  const fileName = `xunzhan-room-${day}.${format}`;
  if (format === 'csv') {
    const base64 = Buffer.from(resultCsv(sheet)).toString('base64');
    return { fileName, mime: 'text/csv;charset=utf-8', base64 };
  }
  const bytes = await resultPdf(sheet);
  return { fileName, mime: 'application/pdf', base64: Buffer.from(bytes).toString('base64') };
}
