import type { Model } from '#model/exhibits/model.ts';
import { labelDensity } from '#model/exhibits/print-density.ts';
import type { ExhibitView } from '../exhibit-view.ts';
import { coverSheet } from '../cover-sheet.ts';
import { titleBlocks } from '../texts.ts';
import { exhibitWords } from '../words.ts';

/** Model: the label on the plinth; the model itself is a live part. */
export const modelView: ExhibitView<Model> = {
  paint: (model, query) => {
    const words = exhibitWords(query.language);
    const scale = model.scale
      ? [{ role: 'label-text' as const, text: words.scale(model.scale), plain: true, size: 0.02 }]
      : [];
    const blocks = titleBlocks(model.title, query.language, 'label-title').map((block) => ({
      ...block,
      size: block.role === 'label-title' ? 0.034 : 0.016,
    }));
    return {
      kind: 'print',
      on: 'board',
      sheet: coverSheet(query, [...blocks, ...scale], [], labelDensity),
    };
  },
  live: async () => (await import('./model-part.ts')).makeModelPart,
};
