import { patternSides } from '#model/finishes/pattern-sides.ts';
import type { PatternName } from '#model/finishes/pattern-sides.ts';
import {
  DataTexture,
  LinearMipmapLinearFilter,
  LinearFilter,
  RepeatWrapping,
  RGBAFormat,
  SRGBColorSpace,
} from 'three';

/** Draws a texture that tiles, when it is first needed; the texture is the caller's to dispose of. */
export function makePattern(name: PatternName): DataTexture {
  const side = patternSides[name];
  switch (name) {
    case 'plaster':
      return texture(side, side, plaster, false);
    case 'brushed':
      return texture(side, side, brushed, false);
    case 'terrazzo':
      return texture(side, side, terrazzo(), true);
    case 'asphalt':
      return texture(side, side, asphalt, true);
  }
}

type Paint = (x: number, y: number) => readonly [number, number, number];

function texture(width: number, height: number, paint: Paint, colour: boolean): DataTexture {
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [r, g, b] = paint(x / width, y / height);
      data.set([r * 255, g * 255, b * 255, 255], (y * width + x) * 4);
    }
  }
  const made = new DataTexture(data, width, height, RGBAFormat);
  if (colour) made.colorSpace = SRGBColorSpace;
  made.wrapS = made.wrapT = RepeatWrapping;
  made.minFilter = LinearMipmapLinearFilter;
  made.magFilter = LinearFilter;
  made.generateMipmaps = true;
  made.anisotropy = 8;
  made.needsUpdate = true;
  return made;
}

/** A hash of lattice points, 0-1. */
function hash(x: number, y: number, seed: number): number {
  let h = (Math.imul(x, 374761393) + Math.imul(y, 668265263) + Math.imul(seed, 974711)) | 0;
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

/** Tiling value noise, 0-1: `columns` by `rows` lattice cells over the tile. */
function noise(x: number, y: number, columns: number, rows: number, seed: number): number {
  const u = x * columns;
  const v = y * rows;
  const i = Math.floor(u);
  const j = Math.floor(v);
  const ease = (t: number) => t * t * (3 - 2 * t);
  const s = ease(u - i);
  const t = ease(v - j);
  const at = (a: number, b: number) => hash((i + a) % columns, (j + b) % rows, seed);
  const top = at(0, 0) * (1 - s) + at(1, 0) * s;
  const bottom = at(0, 1) * (1 - s) + at(1, 1) * s;
  return top * (1 - t) + bottom * t;
}

/** Red: clouds of a trowelled surface; green: its fine grain. */
const plaster: Paint = (x, y) => {
  let clouds = 0;
  let weight = 0;
  for (let octave = 0; octave < 4; octave += 1) {
    const cells = 3 << octave;
    const share = 1 / (1 + octave * 0.7);
    clouds += noise(x, y, cells, cells, octave) * share;
    weight += share;
  }
  const strokes = noise(x, y, 20, 7, 11) * 0.5 + noise(x, y, 9, 24, 12) * 0.5;
  const grain = noise(x, y, 128, 128, 21) * 0.6 + noise(x, y, 61, 61, 22) * 0.4;
  return [(clouds / weight) * 0.75 + strokes * 0.25, grain, 0.5];
};

/** Long fine scratches along u. */
const brushed: Paint = (x, y) => {
  const scratch = noise(x, y, 3, 128, 31) * 0.5 + noise(x, y, 9, 128, 32) * 0.3;
  const value = scratch + noise(x, y, 5, 40, 33) * 0.2;
  return [value, value, value];
};

/** Grit in bitumen; a tile of 512 px stands for 1.6 m. Its mean is the finish's own colour. */
const asphalt: Paint = (x, y) => {
  const grit = noise(x, y, 512, 512, 61) * 0.5 + noise(x, y, 256, 256, 62) * 0.5;
  const stones = noise(x, y, 171, 171, 63);
  const worn = noise(x, y, 7, 7, 64) * 0.6 + noise(x, y, 19, 19, 65) * 0.4;
  const pale = stones > 0.78 ? (stones - 0.78) * 0.75 : 0;
  const value = 0.362 + (grit - 0.5) * 0.24 + (worn - 0.5) * 0.05 + pale - (grit < 0.28 ? 0.08 : 0);
  return [value * 0.985, value, value * 1.012];
};

/** Chips of marble in cement; a tile of 512 px stands for 0.8 m. */
function terrazzo(): Paint {
  const cells = 46;
  const chips = [
    [0.83, 0.8, 0.75],
    [0.62, 0.59, 0.55],
    [0.9, 0.88, 0.84],
    [0.45, 0.43, 0.41],
    [0.7, 0.58, 0.47],
  ] as const;
  return (x, y) => {
    const ground =
      0.715 + (noise(x, y, 9, 9, 41) - 0.5) * 0.03 + (noise(x, y, 128, 128, 42) - 0.5) * 0.03;
    let colour: readonly [number, number, number] = [ground, ground * 0.965, ground * 0.905];
    const i = Math.floor(x * cells);
    const j = Math.floor(y * cells);
    for (let b = -1; b <= 1; b += 1) {
      for (let a = -1; a <= 1; a += 1) {
        const column = (i + a + cells) % cells;
        const row = (j + b + cells) % cells;
        const dx = x * cells - (i + a + 0.2 + hash(column, row, 51) * 0.6);
        const dy = y * cells - (j + b + 0.2 + hash(column, row, 52) * 0.6);
        const size = 0.12 + hash(column, row, 53) ** 3 * 0.5;
        const turn = hash(column, row, 54) * 6.283;
        const u = dx * Math.cos(turn) + dy * Math.sin(turn);
        const v = dy * Math.cos(turn) - dx * Math.sin(turn);
        const corner = Math.abs(u) + Math.abs(v) * (1.1 + hash(column, row, 55));
        if (corner > size) continue;
        const chip = chips[Math.floor(hash(column, row, 56) * chips.length)];
        if (chip) colour = chip;
      }
    }
    return colour;
  };
}
