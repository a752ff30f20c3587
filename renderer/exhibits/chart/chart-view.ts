import type { Chart } from '#model/exhibits/chart.ts';
import { chartLayout } from '#model/exhibits/chart-layout.ts';
import { localText } from '#model/language.ts';
import { chartDensity } from '#model/exhibits/print-density.ts';
import type { TextArea } from '../../text/sheet.ts';
import type { ExhibitView } from '../exhibit-view.ts';
import { footBlocks, titleBlocks } from '../texts.ts';

/** Chart: figures above the bars, what they stand for below; the bars themselves are bodies. */
export const chartView: ExhibitView<Chart> = {
  paint: (chart, { size, language }) => {
    const [width, height] = size;
    const layout = chartLayout(
      size,
      chart.points.map((point) => point.value),
    );
    const axis = height / 2 - layout.baseline;
    const step = width / chart.points.length;
    // A chart as high as a wall is read from across the room.
    const figureSize = Math.max(0.05, height / 26);
    // The figure, and a note above it.
    const header = figureSize * 1.4 + 0.13;
    const areas = chart.points.flatMap((point, index): TextArea[] => {
      const bar = layout.bars[index];
      if (!bar) return [];
      const x = width / 2 + bar.centre - step / 2;
      const top = height / 2 - bar.top;
      const value = point.value.toLocaleString(language);
      const note = point.note ? localText(point.note, language) : '';
      return [
        {
          x,
          y: Math.max(0, top - header),
          width: step,
          height: Math.min(top, header) - 0.02,
          align: 'centre',
          valign: 'bottom',
          blocks: [
            ...(note ? [{ role: 'entry-text' as const, text: note, plain: true }] : []),
            { role: 'entry-date', text: value, plain: true, size: figureSize },
          ],
        },
        {
          x,
          y: axis + 0.03,
          width: step,
          height: 0.16,
          align: 'centre',
          blocks: [
            {
              role: 'entry-title',
              text: localText(point.label, language),
              plain: true,
              size: Math.max(0.042, height / 40),
            },
          ],
        },
      ];
    });
    const unit = `（${localText(chart.unit, language)}）`;
    const [title, ...rest] = titleBlocks(chart.title, language, 'title');
    return {
      kind: 'print',
      on: 'wall',
      sheet: {
        size,
        density: chartDensity,
        marks: [],
        areas: [
          ...areas,
          {
            x: 0,
            y: 0,
            width: width * 0.5,
            height: 0.3,
            blocks: title ? [{ ...title, text: title.text + unit }, ...rest] : [],
          },
          {
            x: 0,
            y: height - 0.13,
            width,
            height: 0.13,
            blocks: [],
            foot: footBlocks(chart, language),
          },
        ],
      },
    };
  },
};
