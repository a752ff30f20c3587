/** No side of a texture is longer, pixels. */
export const longestSide = 2048;
/** Space between two sheets on one texture, so that small mipmaps don't mix them, pixels. */
const gutter = 16;

interface Sheet {
  /** Width and height, metres. */
  size: readonly [number, number];
  /** Pixels a metre. */
  density: number;
}
interface Place {
  /** From the upper left corner, pixels. */
  x: number;
  y: number;
  width: number;
  height: number;
  density: number;
}

/** Puts small sheets (labels) on one texture, in shelves. */
export function packLabels(sheets: readonly Sheet[]): {
  places: Place[];
  width: number;
  height: number;
} {
  const places: Place[] = [];
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
  return {
    places,
    width: Math.max(4, ...places.map((place) => place.x + place.width)),
    height: Math.max(4, ...places.map((place) => place.y + place.height)),
  };
}

/** Pixels of a sheet on a texture of its own. `detail` is the share of its density that is drawn, 0-1. */
export function sheetPixels(
  { size: [width, height], density }: Sheet,
  detail: number,
): { density: number; width: number; height: number } {
  const drawn = Math.min(density * detail, longestSide / width, longestSide / height);
  return {
    density: drawn,
    width: Math.max(4, Math.round(width * drawn)),
    height: Math.max(4, Math.round(height * drawn)),
  };
}
