import { finishColour, finishName } from './finish-ref.ts';
import type { FinishRef } from './finish-ref.ts';
import { finishes } from './finishes.ts';
import type { Finish } from './finishes.ts';

/** Numbers that the surface shader tells looks apart by. */
export const lookCodes = {
  matte: 0,
  plaster: 1,
  polished: 2,
  metal: 3,
  shining: 4,
  sky: 5,
} as const;

/** How a finish is drawn. */
export interface SurfaceKind {
  look: keyof typeof lookCodes | 'glass';
  /** Key of its texture in the texture store; none for a plain colour. */
  texture?: `surface:${string}` | `pattern:${string}`;
  /** Metres that one tile of the texture covers. */
  tile: readonly [number, number];
  roughness: number;
  /** How bright what shines by itself is. */
  power: number;
}

/** The kind of surface that draws a finish. */
export function surfaceKind(ref: FinishRef): SurfaceKind {
  const name = finishName(ref);
  const finish: Finish = finishes[name];
  const { roughness } = finish;
  const plain = { tile: [1, 1], roughness, power: 1 } as const;
  switch (finish.look) {
    case 'emissive':
      return { ...plain, look: 'shining', power: 2.4 };
    case 'daylight':
      return { ...plain, look: 'sky', power: 0.98 };
    case 'glass':
      return { ...plain, look: 'glass' };
    case 'metal':
      return { ...plain, look: 'metal', texture: 'pattern:brushed', tile: [0.6, 0.6] };
    case 'matte':
      if (name === 'asphalt')
        return {
          ...plain,
          look: 'matte',
          texture: 'pattern:asphalt',
          tile: [1.6, 1.6],
          power: luminance(finish.colour),
        };
      return finish.texture
        ? textured(finish, finish.texture)
        : { ...plain, look: 'plaster', texture: 'pattern:plaster', tile: [3.2, 3.2] };
    case 'polished':
      if (finish.texture) return textured(finish, finish.texture);
      return name === 'terrazzo'
        ? { ...plain, look: 'polished', texture: 'pattern:terrazzo', tile: [0.8, 0.8] }
        : { ...plain, look: 'polished' };
  }
}

function textured(finish: Finish, set: string): SurfaceKind {
  return {
    look: finish.look === 'polished' ? 'polished' : 'matte',
    texture: `surface:${set}`,
    tile: finish.tile ?? [1, 1],
    roughness: finish.roughness,
    // What the shader takes as the mean brightness of the texture.
    power: luminance(finish.colour),
  };
}

/**
 * Linear colour of a finish; where a texture brings the colour, the factor over it (its mean is the finish's own
 * colour).
 */
export function surfaceTint(ref: FinishRef, { texture }: SurfaceKind): [number, number, number] {
  const own = linear(finishColour(ref));
  if (!texture || texture === 'pattern:plaster' || texture === 'pattern:brushed') return own;
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
