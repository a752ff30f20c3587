import { finishColour, finishName } from '#model/finishes/finish-ref.ts';
import type { FinishRef } from '#model/finishes/finish-ref.ts';
import { finishes } from '#model/finishes/finishes.ts';
import type { Finish } from '#model/finishes/finishes.ts';
import type { PatternName } from './patterns.ts';

/** What one material draws: finishes of the same kind become one mesh, told apart by their tint. */
export interface SurfaceKind {
  key: string;
  look: 'matte' | 'polished' | 'metal' | 'glass' | 'shining';
  surface?: string;
  pattern?: PatternName;
  /** Metres that one tile of the texture covers. */
  tile: [number, number];
  roughness: number;
  /** How bright something that shines by itself is. */
  power: number;
}

/** The kind of surface that draws a finish. */
export function surfaceKind(ref: FinishRef): SurfaceKind {
  const name = finishName(ref);
  const finish: Finish = finishes[name];
  const plain: SurfaceKind = {
    key: finish.look,
    look: 'matte',
    tile: [3.2, 3.2],
    roughness: finish.roughness,
    power: 1,
  };
  switch (finish.look) {
    case 'emissive':
      return { ...plain, key: 'lamp', look: 'shining', power: 2.4 };
    case 'daylight':
      return { ...plain, key: 'sky', look: 'shining', power: 1.35 };
    case 'glass':
      return { ...plain, look: 'glass' };
    case 'metal':
      return { ...plain, look: 'metal', pattern: 'brushed', tile: [0.6, 0.6], roughness: 0.5 };
    case 'matte':
    case 'polished': {
      const look = finish.look;
      if (finish.texture) {
        const key = `${look}:${finish.texture}`;
        return { ...plain, key, look, surface: finish.texture, tile: finish.tile ?? [1, 1] };
      }
      if (name === 'terrazzo') {
        return { ...plain, key: 'terrazzo', look, pattern: 'terrazzo', tile: [0.8, 0.8] };
      }
      return look === 'matte'
        ? { ...plain, key: 'plaster', look, pattern: 'plaster' }
        : { ...plain, key: `polished:${name}`, look };
    }
  }
}

/** Linear colour of a finish; for textured ones the factor over the texture, whose mean is the finish's own colour. */
export function surfaceTint(ref: FinishRef, kind: SurfaceKind): [number, number, number] {
  const own = linear(finishColour(ref));
  if (!kind.surface && kind.pattern !== 'terrazzo') return own;
  const base = linear(finishes[finishName(ref)].colour);
  return [own[0] / base[0], own[1] / base[1], own[2] / base[2]];
}

/** Linear light of an sRGB colour, `#rrggbb`. */
export function linear(colour: string): [number, number, number] {
  const channel = (from: number) => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** Relative luminance of an sRGB colour, 0-1. */
export function luminance(colour: string): number {
  const [r, g, b] = linear(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
