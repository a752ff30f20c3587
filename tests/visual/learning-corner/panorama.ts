import { RayCaster } from '#host/bake/ray-caster.ts';
import sharp from 'sharp';
import { media } from './hall-data.ts';
import { placeNames } from './panorama-names.ts';
import { landHeight, places, tableThings, treeOver } from './table-land.ts';
import type { Thing } from './table-land.ts';
import { lightOf } from './table-light.ts';

type Colour = readonly [number, number, number];

/** Pixels of one eye's picture; the other eye's lies below it. */
const width = Number(process.env['PANORAMA_WIDTH'] ?? 3072);
const height = width / 2;
/** Where one stands: beside the pin of Taipingdu, and how high the eyes are above the land, metres. */
const aside = [-0.17, -0.06] as const;
const eyeHeight = 0.08;
/** Between the eyes, metres, for somebody whose eyes are so high. */
const between = 0.0032;
/** Which way the middle of the picture looks, radians clockwise from north. */
const middle = Number(process.env['PANORAMA_LOOK'] ?? 1.55);
/** Rays a pixel, one above the other. */
const samples = 2;
const far = 8;

const colours: Record<Thing['kind'], Colour> = {
  land: linear('#cfc1a6'),
  river: linear('#6f9488'),
  way: linear('#b03324'),
  pin: linear('#9a7443'),
};
const low = linear('#e6ddcb');
const high = linear('#c3b79f');
/** Metres over which the land fades into the background by two thirds. */
const haze = 5.5;

/** Looks round from the table, each eye for itself: rays through every pixel of an equirectangular picture. */
export async function makePanorama(): Promise<void> {
  const things = tableThings();
  const tree = treeOver(things);
  const rays = new RayCaster(tree);
  const lights = things.map((thing) => lightOf(thing, rays));
  const stand = places.find(({ id }) => id === 'taipingdu')?.point ?? [0, 0];
  const eye: Colour = [stand[0] + aside[0], 0, -(stand[1] + aside[1])];
  const eyes = ([-1, 1] as const).map((side) => {
    const pixels = new Uint8Array(width * height * 3);
    const level = landHeight([eye[0], -eye[2]]) + eyeHeight;
    for (let row = 0; row < height; row += 1) {
      for (let column = 0; column < width; column += 1) {
        const sum = [0, 0, 0];
        for (let sample = 0; sample < samples; sample += 1) {
          const heading =
            ((column + (sample + 0.5) / samples) / width - 0.5) * 2 * Math.PI + middle;
          const lift = (0.5 - (row + ((sample * 0.618 + 0.3) % 1)) / height) * Math.PI;
          const colour = look(eye, level, heading, lift, side);
          for (let channel = 0; channel < 3; channel += 1)
            sum[channel] = (sum[channel] ?? 0) + (colour[channel] ?? 0) / samples;
        }
        for (let channel = 0; channel < 3; channel += 1)
          pixels[(row * width + column) * 3 + channel] = encoded(sum[channel] ?? 0);
      }
    }
    return pixels;
  });
  const both = new Uint8Array(width * height * 6);
  eyes.forEach((pixels, index) => both.set(pixels, index * pixels.length));
  const from: Colour = [eye[0], landHeight([eye[0], -eye[2]]) + eyeHeight, eye[2]];
  const names = placeNames({ from, rays, width, middle, between });
  await sharp(both, { raw: { width, height: height * 2, channels: 3 } })
    .composite([{ input: Buffer.from(names) }])
    .webp({ quality: 86, effort: 5 })
    .toFile(process.env['PANORAMA_FILE'] ?? `${media}on-the-table.webp`);

  /** What an eye sees in a direction; the eyes turn with the head, so each direction has its own pair. */
  function look(from: Colour, level: number, heading: number, lift: number, side: -1 | 1): Colour {
    // Straight up and down there is no left and right.
    const offset = (side * between * Math.cos(lift)) / 2;
    const flat = Math.cos(lift);
    const direction: Colour = [Math.sin(heading) * flat, Math.sin(lift), -Math.cos(heading) * flat];
    const sky = background(direction[1]);
    const hit = rays.cast(
      from[0] + Math.cos(heading) * offset,
      level,
      from[2] + Math.sin(heading) * offset,
      ...direction,
      far,
      false,
    );
    if (!hit) return sky;
    const { triangle, u, v, distance } = rays;
    const thing = things[tree.grids[triangle] ?? 0];
    const light = lights[tree.grids[triangle] ?? 0];
    if (!thing || !light) return sky;
    const corner = (index: number) => light[tree.texels[triangle * 6 + index * 2] ?? 0] ?? 0;
    const lit = corner(0) * (1 - u - v) + corner(1) * u + corner(2) * v;
    const glance = thing.kind === 'river' ? 0.08 + 0.5 * (1 - Math.abs(direction[1])) ** 4 : 0;
    const mist = 1 - Math.exp(-distance / haze);
    return mixed(mixed(scaled(colours[thing.kind], lit), low, glance), sky, mist);
  }
}

/** Paper, lighter at the horizon: a room without walls. */
function background(up: number): Colour {
  return up >= 0 ? mixed(low, high, Math.min(1, up * 1.2)) : mixed(low, high, Math.min(1, -up * 2));
}

function scaled(colour: Colour, by: number): Colour {
  return [colour[0] * by, colour[1] * by, colour[2] * by];
}

function mixed(a: Colour, b: Colour, share: number): Colour {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share];
}

/** sRGB to linear, IEC 61966-2-1. */
function linear(hex: string): Colour {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function encoded(value: number): number {
  const clamped = Math.min(1, Math.max(0, value));
  return Math.round(
    255 * (clamped <= 0.0031308 ? clamped * 12.92 : 1.055 * clamped ** (1 / 2.4) - 0.055),
  );
}
