import { gzipSync } from 'node:zlib';
import { encodeLightPlanes, lightHeader } from '#model/lightmap/codec.ts';
import { toHalf } from '#model/lightmap/half-float.ts';
import type { Lightmap } from './bake-room.ts';

/**
 * Bits of the ten that a half float's fraction has which are dropped: steps of 0.2 % are still finer than a display's,
 * and what they held was mostly noise.
 */
const droppedBits = 1;

/** The bytes of `baked/<room>.light`. */
export function lightFile({ width, height, rgb }: Lightmap): Uint8Array {
  const halves = new Uint16Array(rgb.length);
  const keep = 0xffff << droppedBits;
  const half = 1 << (droppedBits - 1);
  for (let at = 0; at < rgb.length; at++) halves[at] = (toHalf(rgb[at] ?? 0) + half) & keep;
  const body = gzipSync(encodeLightPlanes(halves, { width, height }), { level: 9 });
  return Buffer.concat([lightHeader({ width, height }), body]);
}
