import type { DocumentExhibit } from '#model/exhibits/document.ts';
import { localText } from '#model/language.ts';
import { lecternDensity } from '#model/exhibits/print-density.ts';
import type { ExhibitView } from '../exhibit-view.ts';
import { coverSheet } from '../cover-sheet.ts';
import { titleBlocks } from '../texts.ts';
import { exhibitWords } from '../words.ts';

/** Document: its title page on the lectern. */
export const documentView: ExhibitView<DocumentExhibit> = {
  paint: (exhibit, query) => {
    const { language } = query;
    const author = exhibit.author
      ? [
          {
            role: 'label-text' as const,
            text: localText(exhibit.author, language),
            plain: true,
            size: 0.02,
          },
        ]
      : [];
    const blocks = titleBlocks(exhibit.title, language, 'title').map((block) => ({
      ...block,
      size: block.role === 'title' ? 0.042 : 0.018,
    }));
    return {
      kind: 'print',
      on: 'board',
      sheet: coverSheet(
        query,
        [...blocks, ...author],
        [{ role: 'label-credit', text: exhibitWords(language).read, plain: true, size: 0.018 }],
        lecternDensity,
      ),
    };
  },
};
