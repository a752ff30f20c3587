import { isKnownExhibit } from '#model/exhibits/known-kinds.ts';
import type { Exhibit } from '#model/exhibits/registry.ts';
import { caseSheet } from './case-sheet.ts';
import { documentSheet } from './document-sheet.ts';
import { mediaSheet } from './media-sheet.ts';
import { modelSheet } from './model-sheet.ts';
import { panoramaSheet } from './panorama-sheet.ts';
import { portalSheet } from './portal-sheet.ts';
import { quizSheet } from './quiz-sheet.ts';
import { readingSheet } from './reading-sheet.ts';
import { remarksSheet } from './remarks-sheet.ts';
import type { Sheet, SheetDesk } from './sheet.ts';

/** What opens in a headset when an exhibit is pointed at. */
export function exhibitSheet(exhibit: Exhibit, desk: SheetDesk): Sheet {
  if (!isKnownExhibit(exhibit)) return readingSheet(exhibit, desk);
  switch (exhibit.kind) {
    case 'quiz':
      return quizSheet(exhibit, desk);
    case 'case':
      return caseSheet(exhibit, desk);
    case 'message-wall':
      return remarksSheet(exhibit, desk);
    case 'video':
    case 'audio':
      return mediaSheet(exhibit, desk);
    case 'model':
      return modelSheet(exhibit, desk);
    case 'panorama':
      return panoramaSheet(exhibit, desk);
    case 'document':
      return documentSheet(exhibit, desk);
    case 'portal':
      return portalSheet(exhibit, desk);
    default:
      return readingSheet(exhibit, desk);
  }
}
