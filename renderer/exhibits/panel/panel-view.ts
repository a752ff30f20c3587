import type { Panel } from '#model/exhibits/panel.ts';
import { fitTitle } from '#model/exhibits/fit-title.ts';
import { localText } from '#model/language.ts';
import { boardDensity, wallDensity } from '#model/exhibits/print-density.ts';
import type { TextSheet } from '../../text/sheet.ts';
import { longestLine, roles } from '../../text/sizes.ts';
import type { ExhibitView, FaceQuery } from '../exhibit-view.ts';
import { footBlocks, titleBlocks, translation } from '../texts.ts';

/** Short texts are set larger, up to this factor, rather than leave half a board empty. */
const mostGrowth = 1.4;
/** Between words on a wall and their sources, metres. */
const footGap = 0.06;

/** Panel: a board set like a page, words on the wall, or dates alone. */
export const panelView: ExhibitView<Panel> = {
  paint: (panel, query) => {
    switch (panel.layout) {
      case 'wall-text':
        return { kind: 'print', sheet: wallText(panel, query), on: 'wall' };
      case 'dates':
        return { kind: 'print', sheet: dates(panel, query), on: 'wall' };
      case 'board':
      case undefined:
        return { kind: 'print', sheet: board(panel, query), on: 'board' };
    }
  },
};

/** Margins of three characters; two columns on boards too wide for one line of 28. */
function board(panel: Panel, { size, language }: FaceQuery): TextSheet {
  const [width, height] = size;
  const margin = width < 0.75 ? 0.06 : 0.09;
  const inner = width - 2 * margin;
  const columns = inner > longestLine * roles.body.size * 1.45 ? 2 : 1;
  const text = panel.text ? localText(panel.text, language) : '';
  return {
    size,
    density: boardDensity,
    marks: [],
    areas: [
      {
        x: margin,
        y: margin,
        width: inner,
        height: height - margin - 0.06,
        columns,
        grow: mostGrowth,
        blocks: [
          ...titleBlocks(panel.title, language, 'title'),
          ...(text ? [{ role: 'body' as const, text }] : []),
        ],
        foot: footBlocks(panel, language),
      },
    ],
  };
}

/** A room's title and introduction: characters of up to 280 mm, as large as the wall lets them be. */
function wallText(panel: Panel, { size, language }: FaceQuery): TextSheet {
  const [width, height] = size;
  const title = localText(panel.title, language);
  const text = panel.text ? localText(panel.text, language) : '';
  const other = translation(panel.title, language);
  const share = text ? 0.42 : 0.8;
  const fitted = fitTitle(title, width, height * share, roles['room-title'].size);
  return {
    size,
    density: wallDensity(fitted, text === ''),
    marks: [],
    areas: [
      {
        x: 0,
        y: 0,
        width,
        height,
        blocks: [
          { role: 'room-title', text: title, plain: true, size: fitted, oneLine: true },
          ...(other
            ? [
                {
                  role: 'translation' as const,
                  text: other,
                  plain: true,
                  size: Math.max(0.03, fitted * 0.2),
                },
              ]
            : []),
          ...(text ? [{ role: 'intro' as const, text }] : []),
          // Right under the words: at the face's lower edge it would stand at the height of other things.
          ...footBlocks(panel, language).map((block, index) =>
            index === 0 ? { ...block, above: footGap } : block,
          ),
        ],
      },
    ],
  };
}

function dates(panel: Panel, { size, language }: FaceQuery): TextSheet {
  const [width, height] = size;
  const title = localText(panel.title, language);
  const other = translation(panel.title, language);
  const fitted = fitTitle(title, width, height * 0.7, 0.5);
  return {
    size,
    density: wallDensity(fitted, true),
    marks: [],
    areas: [
      {
        x: 0,
        y: 0,
        width,
        height,
        align: 'centre',
        valign: 'middle',
        blocks: [
          { role: 'dates', text: title, plain: true, size: fitted, oneLine: true },
          ...(other
            ? [
                {
                  role: 'translation' as const,
                  text: other,
                  plain: true,
                  size: Math.max(0.03, fitted * 0.22),
                },
              ]
            : []),
        ],
      },
    ],
  };
}
