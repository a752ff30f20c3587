import { paintLines } from '../../text/paint-sheet.ts';
import type { SetSheet } from '../../text/set-sheet.ts';
import type { Tone } from '../../text/sizes.ts';
import type { Slip } from './note-sheet.ts';

/** Factors on the wall's felt, half of them: grey 128 leaves it as it is, white doubles it. */
const felt = 'rgb(128 128 128)';
const paper = 'rgb(168 174 184)';
const shade = 'rgb(60 60 62 / 0.75)';
const pin = 'rgb(92 70 44)';
const inks: Record<Tone, string> = {
  ink: 'rgb(22 21 22)',
  muted: 'rgb(66 64 66)',
  accent: 'rgb(119 35 34)',
};
/** Draws slips of paper with their shadows and pins, and the set text on them, as factors on the wall behind. */
export function drawNotes(
  context: OffscreenCanvasRenderingContext2D,
  density: number,
  slips: readonly Slip[],
  sheet: SetSheet,
): void {
  const [across, down] = sheet.size;
  context.fillStyle = felt;
  context.fillRect(0, 0, across * density, down * density);
  for (const { x, y, width, height } of slips) {
    context.shadowColor = shade;
    context.shadowBlur = 0.014 * density;
    context.shadowOffsetY = 0.006 * density;
    context.fillStyle = paper;
    context.fillRect(x * density, y * density, width * density, height * density);
    context.shadowColor = 'transparent';
    context.fillStyle = pin;
    context.beginPath();
    context.arc((x + width / 2) * density, (y + 0.014) * density, 0.006 * density, 0, 2 * Math.PI);
    context.fill();
  }
  paintLines(context, sheet, [0, 0], density, inks);
}
