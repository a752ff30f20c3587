import type { Route } from '#model/exhibits/route.ts';
import { localText } from '#model/language.ts';
import { routeDensity } from '#model/exhibits/print-density.ts';
import type { ExhibitView } from '../exhibit-view.ts';
import { titleBlocks } from '../texts.ts';
import { exhibitWords } from '../words.ts';

/** Route: the legend on the table's sloping edge names title and steps, and says that the land is no map. */
export const routeView: ExhibitView<Route> = {
  paint: (route, { size, language }) => {
    const [width, height] = size;
    const margin = 0.05;
    const titleWidth = Math.min(0.9, width * 0.28);
    const rest = width - titleWidth - 2 * margin;
    const step = rest / route.steps.length;
    return {
      kind: 'print',
      on: 'board',
      sheet: {
        size,
        density: routeDensity,
        marks: [],
        areas: [
          {
            x: margin,
            y: margin,
            width: titleWidth - margin,
            height: height - 2 * margin,
            blocks: titleBlocks(route.title, language, 'title').map((block) =>
              block.role === 'title' ? { ...block, size: 0.045 } : block,
            ),
            foot: [{ role: 'credit', text: exhibitWords(language).diagram, plain: true }],
          },
          ...route.steps.map((each, index) => ({
            x: margin + titleWidth + step * index,
            y: margin,
            width: step - 0.04,
            height: height - 2 * margin,
            blocks: [
              {
                role: 'entry-date' as const,
                text: `${index + 1}  ${localText(each.title, language)}`,
                plain: true,
                size: 0.03,
              },
              { role: 'entry-text' as const, text: localText(each.date, language), plain: true },
            ],
          })),
        ],
      },
    };
  },
  live: async () => (await import('./route-part.ts')).makeRoutePart,
};
