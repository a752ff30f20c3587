import { fontOf } from './fonts.ts';
import type { SetSheet } from './set-sheet.ts';
import type { Tone } from './sizes.ts';

type Context = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

/** Coverage goes into two channels: red for the text's own colour, green for the accent. */
const inks: Record<Tone, string> = { ink: '#ff0000', muted: '#bd0000', accent: '#00ff00' };

/** From the upper edge of the em box to the baseline, in sizes: what both Noto families use. */
const baseline = 0.88;

/**
 * Paints a set sheet as coverage at [left, top] pixels, `density` pixels a metre. The canvas must be black;
 * two channels of text in one texture cost half of four and let a sheet sit on any ground.
 */
export function paintSheet(
  context: Context,
  sheet: SetSheet,
  left: number,
  top: number,
  density: number,
): void {
  context.globalCompositeOperation = 'lighter';
  context.textBaseline = 'alphabetic';
  for (const mark of sheet.marks) {
    context.fillStyle = inks[mark.tone];
    const y = Math.round(top + mark.y * density);
    context.fillRect(
      left + mark.x * density,
      y,
      mark.width * density,
      Math.max(1, mark.height * density),
    );
  }
  for (const line of sheet.lines) {
    context.fillStyle = inks[line.tone];
    const pixels = line.size * density;
    const y = top + (line.y + line.size * baseline) * density;
    for (const run of line.runs) {
      const font = fontOf(line.style, run.strong, pixels);
      if (context.font !== font) context.font = font;
      context.fillText(run.text, left + (line.x + run.x) * density, y);
    }
  }
}
