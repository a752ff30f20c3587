import { fontOf } from '../../text/fonts.ts';
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
/** From the upper edge of the em box to the baseline, in sizes. */
const baseline = 0.88;

/** Draws slips of paper with their shadows and pins, and the set text on them, as factors on the wall behind. */
export function drawNotes(canvas: OffscreenCanvas, slips: readonly Slip[], sheet: SetSheet): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const density = canvas.width / sheet.size[0];
  context.fillStyle = felt;
  context.fillRect(0, 0, canvas.width, canvas.height);
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
  context.textBaseline = 'alphabetic';
  for (const line of sheet.lines) {
    context.fillStyle = inks[line.tone];
    context.font = fontOf(line.style, line.size * density);
    const y = (line.y + line.size * baseline) * density;
    for (const run of line.runs) context.fillText(run.text, (line.x + run.x) * density, y);
  }
}
