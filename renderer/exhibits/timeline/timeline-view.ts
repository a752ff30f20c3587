import type { Timeline } from '#model/exhibits/timeline.ts';
import { localText } from '#model/language.ts';
import { boardDensity } from '#model/exhibits/print-density.ts';
import type { TextArea, TextBlock } from '../../text/sheet.ts';
import type { ExhibitView } from '../exhibit-view.ts';
import { exhibitWords } from '../words.ts';

/** Timeline: dates and titles stand above the bronze line, what happened below it. */
export const timelineView: ExhibitView<Timeline> = {
  paint: (timeline, { face, size, language }) => {
    const [width, height] = size;
    const step = width / timeline.entries.length;
    const inner = Math.min(step * 0.92, 1.3);
    const areas = timeline.entries.map((entry, index): TextArea => {
      const above = face === 'above';
      const blocks: TextBlock[] = above
        ? [
            { role: 'entry-date', text: localText(entry.date, language), plain: true },
            { role: 'entry-title', text: localText(entry.title, language), plain: true },
          ]
        : [
            ...(entry.text
              ? [{ role: 'entry-text' as const, text: localText(entry.text, language) }]
              : []),
            ...(entry.disputed
              ? [
                  {
                    role: 'disputed' as const,
                    text: exhibitWords(language).disputed + localText(entry.disputed, language),
                    plain: true,
                    size: 0.032,
                  },
                ]
              : []),
          ];
      return {
        x: step * (index + 0.5) - inner / 2,
        y: above ? 0 : 0.05,
        width: inner,
        height: above ? height - 0.035 : height - 0.05,
        align: 'centre',
        valign: above ? 'bottom' : 'top',
        blocks,
      };
    });
    return { kind: 'print', on: 'wall', sheet: { size, density: boardDensity, marks: [], areas } };
  },
};
