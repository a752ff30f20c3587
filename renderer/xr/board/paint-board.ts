import { fontOf } from '../../text/fonts.ts';
import { roles } from '../../text/sizes.ts';
import type { BoardPage, ButtonLook, PlacedLine, SetBoard } from './lay-out-board.ts';

/** Dark paper, warm ink: bright sheets dazzle in a dark hall, close to the eyes. */
const colours = {
  paper: '#231e1a',
  edge: '#8a6b42',
  ink: '#f3ecdf',
  muted: '#bfb2a0',
  light: '#fbf7ef',
};

const grounds: Record<ButtonLook, { fill: string; edge: string }> = {
  plain: { fill: '#352d27', edge: '#6b5d4e' },
  primary: { fill: '#9e2b25', edge: '#b9504a' },
  chosen: { fill: '#6d5431', edge: '#c99e66' },
  right: { fill: '#3d5f52', edge: '#8fb3a4' },
  wrong: { fill: '#6e2824', edge: '#c2635c' },
  still: { fill: '#2a2420', edge: '#453b33' },
};

/** Before the words of an answer that has been judged. */
const signs: Partial<Record<ButtonLook, string>> = { right: '✓', wrong: '✕' };
/** From the upper edge of the em box to the baseline, in sizes: what both Noto families use. */
const baseline = 0.88;

/** Draws one page at `density` pixels a metre; what the plate leaves free stays transparent. */
export function paintBoard(
  context: CanvasRenderingContext2D,
  { plate }: SetBoard,
  page: BoardPage,
  density: number,
): void {
  const px = (metres: number) => Math.round(metres * density);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  context.textBaseline = 'alphabetic';
  context.fillStyle = colours.paper;
  context.fillRect(px(plate.x), px(plate.y), px(plate.width), px(plate.height));
  context.fillStyle = colours.edge;
  context.fillRect(px(plate.x), px(plate.y), px(plate.width), px(0.004));
  for (const { picture, x, y, width, height } of page.figures)
    context.drawImage(picture, px(x), px(y), px(width), px(height));
  for (const button of page.buttons) {
    const { fill, edge } = grounds[button.look];
    context.fillStyle = fill;
    context.fillRect(px(button.x), px(button.y), px(button.width), px(button.height));
    context.strokeStyle = edge;
    context.lineWidth = Math.max(1, density * 0.0016);
    context.strokeRect(px(button.x), px(button.y), px(button.width), px(button.height));
    for (const line of button.lines) paintLine(context, line, density);
    const sign = signs[button.look];
    const last = button.lines.at(-1);
    if (sign && last) {
      context.font = fontOf(roles.body, last.size * density);
      const x = px(button.x + button.width) - last.size * density * 1.6;
      context.fillText(sign, x, (last.y + last.size * baseline) * density);
    }
  }
  for (const line of page.lines) paintLine(context, line, density);
}

function paintLine(context: CanvasRenderingContext2D, placed: PlacedLine, density: number): void {
  const pixels = placed.size * density;
  context.font = fontOf(roles[placed.serif ? 'title' : 'body'], pixels);
  context.fillStyle = colours[placed.tone];
  context.strokeStyle = colours[placed.tone];
  context.lineWidth = pixels * 0.035;
  const y = (placed.y + placed.size * baseline) * density;
  for (const run of placed.line.runs) {
    const x = (placed.x + run.x) * density;
    context.fillText(run.text, x, y);
    if (run.strong) context.strokeText(run.text, x, y);
  }
}
