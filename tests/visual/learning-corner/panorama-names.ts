import type { RayCaster } from '#host/bake/ray-caster.ts';
import { landHeight, pinHeight, places } from './table-land.ts';

interface NamesOptions {
  /** Where the head is, metres. */
  from: readonly [number, number, number];
  rays: RayCaster;
  /** Of one eye's picture, pixels; it is half as high. */
  width: number;
  /** Heading of its middle, radians. */
  middle: number;
  /** Between the eyes, metres. */
  between: number;
}

/** A name and where it stands, pixels of a picture for an eye in the middle. */
interface Name {
  words: string;
  left: number;
  bottom: number;
  /** The top of its pin, to which a thin line leads. */
  pin: number;
  size: number;
  half: number;
  /** How much an eye's picture of it is shifted. */
  shift: number;
}

/** Name and smaller letters, as shares of the picture's width and of the name. */
const large = 0.0115;
const smaller = 0.58;
const ink = '#211d1a';
const paper = '#efe8db';

/**
 * The names of the places whose pins can be seen, for both eyes at their distance, as SVG over the whole picture.
 * Near ones first; whoever would cover one of them moves up.
 */
export function placeNames(options: NamesOptions): string {
  const { from, width, between } = options;
  const height = width / 2;
  const set: Name[] = [];
  const byDistance = places.toSorted((a, b) => away(a.point, from) - away(b.point, from));
  for (const place of byDistance) {
    const name = nameOf(place, options);
    if (!name) continue;
    while (set.some((other) => covers(other, name))) name.bottom -= height / 400;
    set.push(name);
  }
  const drawn = [-1, 1].flatMap((side) =>
    set.toReversed().map(({ words, left, bottom, pin, size, shift }) => {
      const x = (left - (side * between * shift) / 2).toFixed(1);
      const down = side < 0 ? 0 : height;
      return `<line x1="${x}" x2="${x}" y1="${(bottom + size * 0.2 + down).toFixed(1)}" y2="${(pin + down).toFixed(1)}" stroke="${ink}" stroke-width="${(width * 0.0005).toFixed(1)}"/>
        <text x="${x}" y="${(bottom + down).toFixed(1)}" font-size="${size.toFixed(1)}" fill="${ink}" text-anchor="middle" stroke="${paper}" stroke-width="${(width * 0.0018).toFixed(1)}" stroke-linejoin="round" paint-order="stroke">${words}</text>`;
    }),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${width}"><g font-family="Noto Sans CJK SC, Noto Sans SC, sans-serif" font-weight="700">${drawn.join('')}</g></svg>`;
}

function nameOf(
  { point: [x, y], title }: (typeof places)[number],
  { from, rays, width, middle }: NamesOptions,
): Name | undefined {
  const pixels = width / (2 * Math.PI);
  const [dx, dz] = [x - from[0], -y - from[2]];
  const flat = Math.hypot(dx, dz);
  const rise = landHeight([x, y]) + pinHeight + 0.012 - from[1];
  const distance = Math.hypot(flat, rise);
  if (rays.cast(...from, dx / distance, rise / distance, dz / distance, distance, true))
    return undefined;
  const heading = Math.atan2(dx, -dz) - middle;
  const turned = heading - 2 * Math.PI * Math.round(heading / (2 * Math.PI));
  const size = width * large * Math.max(0.7, Math.min(1.15, 1.25 - flat * 0.4));
  const english = title.en ?? '';
  const pin = width / 4 - Math.atan2(rise, flat) * pixels;
  return {
    words: `${title['zh-CN']}<tspan font-size="${(size * smaller).toFixed(1)}" dx="${(size / 4).toFixed(1)}">${english}</tspan>`,
    left: width / 2 + turned * pixels,
    bottom: pin - size * 0.5,
    pin,
    size,
    half: (size * (title['zh-CN'].length + english.length * smaller * 0.56 + 0.5)) / 2,
    shift: pixels / flat,
  };
}

function away([x, y]: readonly [number, number], from: readonly [number, number, number]): number {
  return Math.hypot(x - from[0], -y - from[2]);
}

function covers(a: Name, b: Name): boolean {
  return (
    Math.abs(a.left - b.left) < a.half + b.half &&
    Math.abs(a.bottom - b.bottom) < Math.max(a.size, b.size) * 1.1
  );
}
