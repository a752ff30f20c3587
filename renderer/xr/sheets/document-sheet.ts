import type { DocumentExhibit } from '#model/exhibits/document.ts';
import { carriedAddress } from '../../viewer/carried-media.ts';
import { bookSheet } from './book-sheet.ts';
import { printedSheet } from './printed-sheet.ts';
import { formatOf } from './readers.ts';
import { openText } from './open-text.ts';
import type { Sheet, SheetDesk } from './sheet.ts';

/** A document to read: a PDF as it is printed, books and texts in the board's own letters. */
export function documentSheet(exhibit: DocumentExhibit, desk: SheetDesk): Sheet {
  const media = exhibit.media[desk.language] ?? exhibit.media['zh-CN'];
  const address = carriedAddress(desk.documents.base + media);
  const format = formatOf(media);
  if (format === 'pdf') return printedSheet(exhibit, address, desk);
  return bookSheet(exhibit, openText(format, address, desk), desk);
}
