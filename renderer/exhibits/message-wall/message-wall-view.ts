import type { MessageWall } from '#model/exhibits/message-wall.ts';
import { localText } from '#model/language.ts';
import type { ExhibitView } from '../exhibit-view.ts';
import { coverSheet } from '../cover-sheet.ts';
import { titleBlocks } from '../texts.ts';

/** Message wall: the question that visitors are asked; approved remarks hang below it on slips of paper. */
export const messageWallView: ExhibitView<MessageWall> = {
  paint: (exhibit, query) => ({
    kind: 'print',
    on: 'board',
    sheet: coverSheet(query, [
      ...titleBlocks(exhibit.title, query.language, 'title'),
      { role: 'body', text: localText(exhibit.prompt, query.language), plain: true },
    ]),
  }),
  live: async () => (await import('./notes-part.ts')).makeNotesPart,
};
