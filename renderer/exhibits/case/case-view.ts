import type { Case } from '#model/exhibits/case.ts';
import { localText } from '#model/language.ts';
import type { ExhibitView } from '../exhibit-view.ts';
import { coverSheet } from '../cover-sheet.ts';
import { footBlocks, titleBlocks } from '../texts.ts';

/** Case: situation and question on the board; discussion and outcome wait in the reading view. */
export const caseView: ExhibitView<Case> = {
  paint: (exhibit, query) => {
    const { language } = query;
    return {
      kind: 'print',
      on: 'board',
      sheet: coverSheet(
        query,
        [
          ...titleBlocks(exhibit.title, language, 'title'),
          { role: 'body', text: localText(exhibit.situation, language) },
          {
            role: 'body',
            text: localText(exhibit.question, language),
            plain: true,
            tone: 'accent',
          },
        ],
        footBlocks(exhibit, language),
      ),
    };
  },
};
