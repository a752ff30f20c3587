import { coverDensity } from '#model/exhibits/print-density.ts';
import type { TextBlock, TextSheet } from '../text/sheet.ts';
import type { FaceQuery } from './exhibit-view.ts';

/** A face set like a title page: blocks from the top, a foot at the bottom; margins grow with the face. */
export function coverSheet(
  { size }: FaceQuery,
  blocks: TextBlock[],
  foot: TextBlock[] = [],
  density = coverDensity,
): TextSheet {
  const [width, height] = size;
  const margin = Math.min(0.09, width * 0.08, height * 0.12);
  return {
    size,
    density,
    marks: [],
    areas: [
      {
        x: margin,
        y: margin,
        width: width - 2 * margin,
        height: height - 2 * margin,
        blocks,
        foot,
      },
    ],
  };
}
