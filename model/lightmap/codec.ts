import { XunzhanError } from '../errors.ts';

/**
 * The file `baked/<room>.light`, little-endian: `XZLM`, version (u16), width (u16), height (u16), zero (u16), then a
 * gzip stream. Inflated it holds the red, green and blue planes of binary16 numbers, each plane as its low bytes
 * and then its high bytes, each number as the difference to what its neighbours foretell. Half floats of the same
 * sign are ordered like their bit patterns, so that differences of smooth light are small numbers.
 */
const lightFileVersion = 1;
const magic = 0x4d4c5a58;
const headerBytes = 12;

export interface LightHeader {
  width: number;
  height: number;
}

export function lightHeader({ width, height }: LightHeader): Uint8Array {
  const header = new DataView(new ArrayBuffer(headerBytes));
  header.setUint32(0, magic, true);
  header.setUint16(4, lightFileVersion, true);
  header.setUint16(6, width, true);
  header.setUint16(8, height, true);
  return new Uint8Array(header.buffer);
}

/**
 * Size in texels, and the gzip stream that follows the header.
 *
 * @throws XunzhanError `lightmap/invalid` for what is no lightmap or one of another version.
 */
export function readLightHeader(file: Uint8Array<ArrayBuffer>): LightHeader & {
  body: Uint8Array<ArrayBuffer>;
} {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (
    file.byteLength < headerBytes ||
    view.getUint32(0, true) !== magic ||
    view.getUint16(4, true) !== lightFileVersion
  ) {
    throw new XunzhanError('lightmap/invalid', {
      'zh-CN': '光照文件已损坏，或由其他版本的程序生成。请重新烘焙这个展区。',
      en: 'The light file is damaged or was made by another version of the program. Bake this room again.',
    });
  }
  const width = view.getUint16(6, true);
  const height = view.getUint16(8, true);
  return { width, height, body: file.subarray(headerBytes) };
}

/** The inflated body of a light file from RGB binary16 numbers, three a texel, rows from uv [0, 0]. */
export function encodeLightPlanes(rgb: Uint16Array, { width, height }: LightHeader): Uint8Array {
  const size = width * height;
  const bytes = new Uint8Array(size * 6);
  for (let channel = 0; channel < 3; channel++) {
    const low = channel * size * 2;
    for (let texel = 0; texel < size; texel++) {
      const difference = (rgb[texel * 3 + channel] ?? 0) - foretold(rgb, 3, channel, texel, width);
      bytes[low + texel] = difference & 0xff;
      bytes[low + size + texel] = (difference >> 8) & 0xff;
    }
  }
  return bytes;
}

/**
 * RGBA binary16 numbers, four a texel (alpha 1), as a half-float texture takes them.
 *
 * @throws XunzhanError `lightmap/invalid` when the inflated body has not the length that the header promises.
 */
export function decodeLightPlanes(
  bytes: Uint8Array,
  { width, height }: LightHeader,
): Uint16Array<ArrayBuffer> {
  const size = width * height;
  if (bytes.length !== size * 6) {
    throw new XunzhanError('lightmap/invalid', {
      'zh-CN': '光照文件不完整。请重新烘焙这个展区。',
      en: 'The light file is incomplete. Bake this room again.',
    });
  }
  const rgba = new Uint16Array(size * 4);
  for (let channel = 0; channel < 3; channel++) {
    const low = channel * size * 2;
    for (let texel = 0; texel < size; texel++) {
      const difference = (bytes[low + texel] ?? 0) | ((bytes[low + size + texel] ?? 0) << 8);
      rgba[texel * 4 + channel] = (foretold(rgba, 4, channel, texel, width) + difference) & 0xffff;
    }
  }
  for (let texel = 0; texel < size; texel++) rgba[texel * 4 + 3] = 0x3c00;
  return rgba;
}

/** Left + above - above left, clamped between left and above (the median predictor of LOCO-I). */
function foretold(
  values: Uint16Array,
  stride: number,
  channel: number,
  texel: number,
  width: number,
): number {
  const column = texel % width;
  const at = (index: number) => values[index * stride + channel] ?? 0;
  if (texel < width) return column === 0 ? 0 : at(texel - 1);
  const above = at(texel - width);
  if (column === 0) return above;
  const left = at(texel - 1);
  const corner = at(texel - width - 1);
  if (corner >= Math.max(left, above)) return Math.min(left, above);
  if (corner <= Math.min(left, above)) return Math.max(left, above);
  return left + above - corner;
}
