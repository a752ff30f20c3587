import {
  CanvasTexture,
  LinearFilter,
  LinearMipmapLinearFilter,
  NoColorSpace,
  RGFormat,
  SRGBColorSpace,
} from 'three';
import type { Texture } from 'three';
import { paintSheet } from '../text/paint-sheet.ts';
import type { SetSheet } from '../text/set-sheet.ts';

/** No side of a texture is longer, pixels. */
const longestSide = 2048;
/** Space between two sheets on one texture, so that small mipmaps don't mix them, pixels. */
const gutter = 16;

/** Where a sheet stands on a texture: left, bottom, width, height, 0-1. */
export type Crop = [number, number, number, number];

/** One sheet on a texture of its own, which can be drawn again, finer or coarser. */
export class PrintedSheet {
  readonly texture: CanvasTexture<OffscreenCanvas>;
  private sheet: SetSheet;
  private detail: number;

  /** `detail` is the share of the sheet's density that is drawn, 0-1. */
  constructor(sheet: SetSheet, detail: number) {
    this.sheet = sheet;
    this.detail = detail;
    this.texture = coverageTexture(drawSheet(sheet, detail));
  }

  /** True if there was something to do. */
  redraw(detail: number): boolean {
    if (detail === this.detail) return false;
    this.detail = detail;
    this.draw();
    return true;
  }

  /** Prints other text in the same place. */
  replace(sheet: SetSheet): void {
    this.sheet = sheet;
    this.draw();
  }

  private draw(): void {
    this.texture.dispose();
    this.texture.image = drawSheet(this.sheet, this.detail);
    prepare(this.texture);
  }
}

/** Coverage in two channels: see `paintSheet`. */
function drawSheet(sheet: SetSheet, detail: number): OffscreenCanvas {
  const [width, height] = sheet.size;
  const density = Math.min(sheet.density * detail, longestSide / width, longestSide / height);
  const canvas = new OffscreenCanvas(
    Math.max(4, Math.round(width * density)),
    Math.max(4, Math.round(height * density)),
  );
  const context = blackContext(canvas);
  if (context) paintSheet(context, sheet, 0, 0, density);
  return canvas;
}

/** Small sheets (labels) together on one texture, in shelves. */
export function printSheets(sheets: readonly SetSheet[]): { texture: Texture; crops: Crop[] } {
  const places: { x: number; y: number; width: number; height: number; density: number }[] = [];
  let x = 0;
  let y = 0;
  let shelf = 0;
  for (const sheet of sheets) {
    const density = Math.min(sheet.density, longestSide / 2 / Math.max(...sheet.size));
    const width = Math.round(sheet.size[0] * density);
    const height = Math.round(sheet.size[1] * density);
    if (x + width > longestSide) {
      x = 0;
      y += shelf + gutter;
      shelf = 0;
    }
    places.push({ x, y, width, height, density });
    x += width + gutter;
    shelf = Math.max(shelf, height);
  }
  const across = Math.max(4, ...places.map((place) => place.x + place.width));
  const down = Math.max(4, ...places.map((place) => place.y + place.height));
  const canvas = new OffscreenCanvas(across, down);
  const context = blackContext(canvas);
  sheets.forEach((sheet, index) => {
    const place = places[index];
    if (place && context) paintSheet(context, sheet, place.x, place.y, place.density);
  });
  const crops = places.map((place): Crop => [
    place.x / across,
    1 - (place.y + place.height) / down,
    place.width / across,
    place.height / down,
  ]);
  return { texture: coverageTexture(canvas), crops };
}

/** A drawing in colour on a texture of its own. */
export async function printDrawing(
  [width, height]: [number, number],
  wanted: number,
  draw: (context: OffscreenCanvasRenderingContext2D, density: number) => void | Promise<void>,
): Promise<Texture> {
  const density = Math.min(wanted, longestSide / width, longestSide / height);
  const canvas = new OffscreenCanvas(Math.round(width * density), Math.round(height * density));
  const context = canvas.getContext('2d');
  if (context) await draw(context, density);
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = SRGBColorSpace;
  return prepare(texture);
}

function blackContext(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D | null {
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.fillStyle = '#000';
  context.fillRect(0, 0, canvas.width, canvas.height);
  return context;
}

function coverageTexture(canvas: OffscreenCanvas): CanvasTexture<OffscreenCanvas> {
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = NoColorSpace;
  texture.format = RGFormat;
  return prepare(texture);
}

function prepare(texture: CanvasTexture<OffscreenCanvas>): CanvasTexture<OffscreenCanvas> {
  const canvas = texture.image;
  texture.userData['pixels'] = [canvas.width, canvas.height];
  texture.minFilter = LinearMipmapLinearFilter;
  texture.magFilter = LinearFilter;
  texture.generateMipmaps = true;
  texture.anisotropy = 16;
  // Once on the card the canvas, twice as large as the texture, is not needed any more.
  texture.onUpdate = () => {
    canvas.width = 1;
    canvas.height = 1;
    texture.onUpdate = null;
  };
  texture.needsUpdate = true;
  return texture;
}
