/** A4 landscape at 200 dots an inch, pixels. */
export const sheet = { width: 2339, height: 1654 } as const;
/** What stays free at the sides for text, and where the foot stands, pixels. */
export const margin = 210;
export const foot = 250;

/** Lighter than a wall: office printers lay a darker ground down in stripes. */
const paper = '#fbf8f2';
export const ink = '#211d1a';
export const muted = '#49423b';
export const cinnabar = '#9e2b25';
export const bronze = '#8a6b42';

/** Ground and frame, within what office printers can reach. */
export function drawFrame(context: CanvasRenderingContext2D): void {
  context.fillStyle = paper;
  context.fillRect(0, 0, sheet.width, sheet.height);
  context.strokeStyle = bronze;
  for (const [inset, thick] of [
    [70, 6],
    [88, 2],
  ] as const) {
    context.lineWidth = thick;
    context.strokeRect(inset, inset, sheet.width - 2 * inset, sheet.height - 2 * inset);
  }
}
