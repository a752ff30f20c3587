import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { GlyphOutline, Lettering } from '#model/fittings/lettering-outlines.ts';
import { parse } from 'opentype.js/dist/opentype.mjs';
import type { Font, PathCommand } from 'opentype.js/dist/opentype.mjs';

/** Points on a curve of a glyph; letters are seen from two metres. */
const curvePoints = 6;

/**
 * Outlines of characters in Noto Serif SC SemiBold, for raised letters. `folder` holds the font's files as its npm
 * package lays them out: `unicode.json` and `files/*.woff`. Characters that the font lacks are left out, and all of them
 * where the font is missing: a hall without its raised letters is still a hall.
 */
export function letteringOutlines(
  characters: readonly string[],
  folder: string | undefined = installedFontFolder(),
): Lettering {
  if (folder === undefined) return {};
  const subsets = readSubsets(folder);
  const fonts = new Map<string, Font>();
  const outlines: Record<string, GlyphOutline> = {};
  for (const character of characters) {
    const code = character.codePointAt(0) ?? 0;
    const subset = subsets.find(({ holds }) => holds(code));
    if (!subset) continue;
    const font = fonts.get(subset.name) ?? readFont(folder, subset.name);
    fonts.set(subset.name, font);
    if (!font.hasChar(character)) continue;
    const glyph = font.charToGlyph(character);
    outlines[character] = {
      advance: (glyph.advanceWidth ?? font.unitsPerEm) / font.unitsPerEm,
      // opentype.js draws with y down.
      rings: ringsOf(glyph.getPath(0, 0, 1).commands),
    };
  }
  return outlines;
}

function installedFontFolder(): string | undefined {
  try {
    return dirname(
      createRequire(import.meta.url).resolve('@fontsource/noto-serif-sc/package.json'),
    );
  } catch {
    return undefined;
  }
}

interface Subset {
  name: string;
  holds: (code: number) => boolean;
}

/** The font comes in pieces by range of characters: `"[4]": "U+1f1e9-1f1f5,U+1f21a,…"`. */
function readSubsets(folder: string): Subset[] {
  const table: unknown = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8'));
  if (typeof table !== 'object' || table === null) return [];
  return Object.entries(table).flatMap(([key, ranges]: [string, unknown]) => {
    const name = key.replaceAll(/[[\]]/g, '');
    if (typeof ranges !== 'string' || !existsSync(fontFile(folder, name))) return [];
    const pairs = ranges.split(',').map((range) => {
      const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
    });
    return [{ name, holds: (code) => pairs.some(([from, to]) => code >= from && code <= to) }];
  });
}

function fontFile(folder: string, subset: string): string {
  return join(folder, 'files', `noto-serif-sc-${subset}-600-normal.woff`);
}

function readFont(folder: string, subset: string): Font {
  const bytes = readFileSync(fontFile(folder, subset));
  const start = bytes.byteOffset;
  return parse(bytes.buffer.slice(start, start + bytes.byteLength));
}

/** Closed rings of points, y up, from drawing commands with y down. */
function ringsOf(commands: readonly PathCommand[]): [number, number][][] {
  const rings: [number, number][][] = [];
  let ring: [number, number][] = [];
  const add = (x: number, y: number) => {
    const point: [number, number] = [rounded(x), rounded(-y)];
    const last = ring.at(-1);
    if (!last || last[0] !== point[0] || last[1] !== point[1]) ring.push(point);
  };
  let pen: [number, number] = [0, 0];
  for (const command of commands) {
    if (command.type === 'Z') continue;
    const { x, y } = command;
    if (command.type === 'M') {
      ring = [];
      rings.push(ring);
      add(x, y);
    } else if (command.type === 'L') {
      add(x, y);
    } else {
      for (let step = 1; step <= curvePoints; step++)
        add(...onCurve(pen, command, step / curvePoints));
    }
    pen = [x, y];
  }
  return rings.map(opened).filter((one) => one.length > 2);
}

/** A point of a quadratic or cubic Bezier curve from `pen`. */
function onCurve(
  pen: readonly [number, number],
  command: Extract<PathCommand, { type: 'C' | 'Q' }>,
  t: number,
): [number, number] {
  const along = (start: number, control: number[], end: number): number => {
    const [a = 0, b] = control;
    const rest = 1 - t;
    return b === undefined
      ? rest * rest * start + 2 * rest * t * a + t * t * end
      : rest ** 3 * start + 3 * rest * rest * t * a + 3 * rest * t * t * b + t ** 3 * end;
  };
  const cubic = command.type === 'C';
  return [
    along(pen[0], cubic ? [command.x1, command.x2] : [command.x1], command.x),
    along(pen[1], cubic ? [command.y1, command.y2] : [command.y1], command.y),
  ];
}

/** A ring without its first point again at the end. */
function opened(ring: [number, number][]): [number, number][] {
  const [first, last] = [ring[0], ring.at(-1)];
  const closed = first && last && ring.length > 1 && first[0] === last[0] && first[1] === last[1];
  return closed ? ring.slice(0, -1) : ring;
}

/** A tenth of a thousandth of the em, to keep files small. */
function rounded(em: number): number {
  return Math.round(em * 1e4) / 1e4 || 0;
}
