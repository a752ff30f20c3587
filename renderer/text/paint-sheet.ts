import { fontOf } from './fonts.ts';
import type { SetSheet } from './set-sheet.ts';
import type { Tone } from './sizes.ts';

/** Emphasis is the same face with its strokes widened by this share of the size: one font less to load. */
const strongStroke = 0.035;

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
  paintLines(context, sheet, [left, top], density, inks);
}

/** Paints the lines of a set sheet, each in the ink of its tone, at [left, top] pixels. */
export function paintLines(
  context: Context,
  { lines }: Pick<SetSheet, 'lines'>,
  [left, top]: readonly [number, number],
  density: number,
  tones: Record<Tone, string>,
): void {
  context.textBaseline = 'alphabetic';
  for (const line of lines) {
    context.fillStyle = tones[line.tone];
    const pixels = line.size * density;
    const y = top + (line.y + line.size * baseline) * density;
    context.strokeStyle = tones[line.tone];
    context.lineWidth = pixels * strongStroke;
    const font = fontOf(line.style, pixels);
    if (context.font !== font) context.font = font;
    for (const run of line.runs) {
      const x = left + (line.x + run.x) * density;
      context.fillText(run.text, x, y);
      if (run.strong) context.strokeText(run.text, x, y);
    }
  }
}
