import type { Portal } from '#model/exhibits/portal.ts';
import { localText } from '#model/language.ts';
import type { Mark, TextBlock } from '../../text/sheet.ts';
import { fitTitle } from '#model/exhibits/fit-title.ts';
import { portalDensity } from '#model/exhibits/print-density.ts';
import type { ExhibitView } from '../exhibit-view.ts';
import { titleBlocks } from '../texts.ts';
import { exhibitWords } from '../words.ts';

/** Height of a title's characters, metres. */
const mostTitle = 0.24;

/** Portal: where it leads, how long its tour takes, how far this visitor has come. */
export const portalView: ExhibitView<Portal> = {
  paint: (portal, { size, language, portal: facts }) => {
    const words = exhibitWords(language);
    const [width, height] = size;
    const margin = Math.min(0.18, width * 0.1);
    const inner = width - 2 * margin;
    const name = facts?.title ?? localText(portal.title, language);
    const fitted = fitTitle(name, inner, height * 0.3, mostTitle);
    const title: TextBlock[] = facts
      ? [
          { role: 'portal-title', text: name, plain: true, size: fitted, oneLine: true },
          ...(facts.translation
            ? [
                {
                  role: 'translation' as const,
                  text: facts.translation,
                  plain: true,
                  size: Math.max(0.034, fitted * 0.24),
                },
              ]
            : []),
        ]
      : titleBlocks(portal.title, language, 'portal-title').map((block) =>
          block.role === 'portal-title' ? { ...block, size: fitted, oneLine: true } : block,
        );
    // Where nothing is known of the place it leads to, its own words stand in.
    const text = portal.text && (!facts || facts.missing) ? localText(portal.text, language) : '';
    const about: TextBlock[] = text ? [{ role: 'body', text, size: 0.042 }] : [];
    const lines = !facts
      ? []
      : facts.missing
        ? [words.missing]
        : [words.minutes(facts.minutes), facts.seen > 0 ? words.seen(facts.seen) : words.unseen];
    const bar = height - margin - 0.012;
    const marks: Mark[] =
      facts && !facts.missing
        ? [
            { x: margin, y: bar, width: inner, height: 0.003, tone: 'muted' },
            { x: margin, y: bar - 0.004, width: inner * facts.seen, height: 0.011, tone: 'accent' },
          ]
        : [];
    return {
      kind: 'print',
      on: 'board',
      sheet: {
        size,
        density: portalDensity,
        marks: marks.filter((mark) => mark.width > 0),
        areas: [
          {
            x: margin,
            y: margin,
            width: inner,
            height: height - 2 * margin - 0.06,
            blocks: [...title, ...about],
            foot: lines.map((text) => ({ role: 'portal-line' as const, text, plain: true })),
          },
        ],
      },
    };
  },
};
