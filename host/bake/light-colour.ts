import type { Point } from '#model/format/common.ts';

/** Luminance of linear sRGB (Rec. 709). */
export function luminance(red: number, green: number, blue: number): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * Linear RGB of a light, of luminance 1. Not the black body's colour: eyes adapt, so tints are far weaker. Linear in
 * mired, neutral at 4,200 K; 3,000 K gives the warm 1 : 0.945 : 0.87 of gallery light.
 */
export function lightColour(kelvin: number): Point {
  const warmth = 1e6 / kelvin - 1e6 / 4200;
  const green = Math.exp(-0.000_594 * warmth);
  const blue = Math.exp(-0.001_462 * warmth);
  const level = luminance(1, green, blue);
  return [1 / level, green / level, blue / level];
}

/** Linear RGB of an sRGB colour `#rrggbb` (IEC 61966-2-1). */
export function linearColour(hex: string): Point {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}
