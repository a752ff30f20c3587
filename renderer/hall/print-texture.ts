import {
  CanvasTexture,
  LinearFilter,
  LinearMipmapLinearFilter,
  NoColorSpace,
  RGFormat,
  SRGBColorSpace,
} from 'three';
import type { Texture } from 'three';
import { longestSide, packLabels, sheetPixels } from '#model/budget/label-atlas.ts';
import { paintSheet } from '../text/paint-sheet.ts';
import type { SetSheet } from '../text/set-sheet.ts';

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
  const { width, height, density } = sheetPixels(sheet, detail);
  const canvas = new OffscreenCanvas(width, height);
  const context = blackContext(canvas);
  if (context) paintSheet(context, sheet, 0, 0, density);
  return canvas;
}

/** Small sheets (labels) together on one texture, in shelves. */
export function printSheets(sheets: readonly SetSheet[]): { texture: Texture; crops: Crop[] } {
  const { places, width: across, height: down } = packLabels(sheets);
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
