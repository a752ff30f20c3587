import type { MeasureFor } from './flow.ts';
import { fontOf } from './fonts.ts';
import type { TypeStyle } from './sizes.ts';

const pixels = 100;

/** Measures with a canvas and remembers; the fonts must have been loaded. */
export function canvasMeasure(): MeasureFor {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  const known = new Map<string, Map<string, number>>();
  return (style: TypeStyle) => (text) => {
    const font = fontOf(style, pixels);
    let widths = known.get(font);
    if (!widths) known.set(font, (widths = new Map()));
    let width = widths.get(text);
    if (width === undefined) {
      if (context && context.font !== font) context.font = font;
      width = (context?.measureText(text).width ?? text.length * pixels) / pixels;
      widths.set(text, width);
    }
    return width;
  };
}
