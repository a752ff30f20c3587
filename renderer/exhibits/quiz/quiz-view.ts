import type { QuizExhibit } from '#model/exhibits/quiz.ts';
import { lecternDensity } from '#model/exhibits/print-density.ts';
import type { ExhibitView } from '../exhibit-view.ts';
import { coverSheet } from '../cover-sheet.ts';
import { titleBlocks } from '../texts.ts';
import { exhibitWords } from '../words.ts';

/** Quiz: a lectern that invites. */
export const quizView: ExhibitView<QuizExhibit> = {
  paint: (exhibit, query) => ({
    kind: 'print',
    on: 'board',
    sheet: coverSheet(
      query,
      titleBlocks(exhibit.title, query.language, 'title').map((block) => ({
        ...block,
        size: block.role === 'title' ? 0.05 : 0.02,
      })),
      [{ role: 'credit', text: exhibitWords(query.language).answer, plain: true, size: 0.022 }],
      lecternDensity,
    ),
  }),
};
