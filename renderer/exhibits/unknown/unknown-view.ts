import type { Exhibit } from '#model/exhibits/registry.ts';
import { boardDensity } from '#model/exhibits/print-density.ts';
import type { ExhibitView } from '../exhibit-view.ts';
import { titleBlocks } from '../texts.ts';
import { exhibitWords } from '../words.ts';

/** What the program can't show: a board that says so and never blocks the hall. */
export const unknownView: ExhibitView<Exhibit> = {
  paint: (exhibit, { size, language }) => {
    const margin = Math.min(0.09, size[0] * 0.12);
    return {
      kind: 'print',
      on: 'board',
      sheet: {
        size,
        density: boardDensity,
        marks: [],
        areas: [
          {
            x: margin,
            y: margin,
            width: size[0] - 2 * margin,
            height: size[1] - 2 * margin,
            blocks: [
              ...titleBlocks(exhibit.title, language, 'title'),
              { role: 'body', text: exhibitWords(language).unknownKind },
            ],
          },
        ],
      },
    };
  },
};
