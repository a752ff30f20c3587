import type { Exhibit } from '#model/exhibits/registry.ts';
import { localText } from '#model/language.ts';
import { labelDensity } from '#model/exhibits/print-density.ts';
import type { TextBlock, TextSheet } from '../text/sheet.ts';
import type { FaceQuery } from './exhibit-view.ts';
import { titleBlocks } from './texts.ts';

const margin = 0.02;

/** The label beside what hangs on a wall: title, its translation, a few words, and a line at the foot. */
export function labelSheet(
  exhibit: Pick<Exhibit, 'title' | 'text'>,
  { size, language }: FaceQuery,
  foot: string | undefined,
): TextSheet {
  const [title, other] = titleBlocks(exhibit.title, language, 'label-title');
  // A label is small: what follows the first paragraph is for reading.
  const [text = ''] = exhibit.text ? localText(exhibit.text, language).split('\n\n') : [];
  const blocks: TextBlock[] = [];
  if (title) blocks.push(title);
  if (other) blocks.push({ ...other, size: 0.0125 });
  if (text) blocks.push({ role: 'label-text', text });
  return {
    size,
    density: labelDensity,
    marks: [],
    areas: [
      {
        x: margin,
        y: margin,
        width: size[0] - 2 * margin,
        height: size[1] - 1.7 * margin,
        blocks,
        foot: foot ? [{ role: 'label-credit', text: foot, plain: true }] : [],
      },
    ],
  };
}
