import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { lengthSchema, metresSchema } from '../format/common.ts';
import type { Frame, MeshBuilder } from '../geometry/mesh-builder.ts';
import { moveFrame } from '../geometry/frame.ts';
import { hangingFrame } from '../geometry/hang.ts';
import { fittingKind } from './fitting-kind.ts';
import type { GlyphOutline } from './lettering-outlines.ts';
import { raisedGlyph } from './parts/raised-glyph.ts';

/** Raised letters on a wall, in the serif of the titles. */
export const letteringSchema = z.looseObject({
  kind: z.literal('lettering'),
  text: z.string().check(z.minLength(1), z.maxLength(60)),
  wall: z.int().check(z.gte(0)),
  /** The middle of the line of letters. */
  at: metresSchema,
  height: metresSchema,
  /** Height of a character, metres. */
  size: lengthSchema,
  /** Between characters, as a share of their height; 0.06. */
  spacing: z.optional(z.number().check(z.gte(-0.5), z.lte(4))),
  /** One below the other. */
  vertical: z.optional(z.boolean()),
  /** How thick the letters are, a tenth of their height, and how far they stand off the wall, 0.012 m. */
  depth: z.optional(lengthSchema),
  standoff: z.optional(z.number().check(z.gte(0), z.lte(0.5))),
  finish: z.optional(finishRefSchema),
});
type Lettering = z.infer<typeof letteringSchema>;

export const lettering = fittingKind<Lettering>({
  label: { 'zh-CN': '立体字', en: 'Raised letters' },
  build: (fitting, room, mesh, { lettering: outlines }) => {
    const { size, text } = fitting;
    const wall = hangingFrame(room, fitting.wall, fitting.at, fitting.height);
    const frame = moveFrame(wall, 0, 0, fitting.standoff ?? 0.012);
    const glyphs = [...text].map((character) => outlines[character]);
    const gap = (fitting.spacing ?? 0.06) * size;
    if (fitting.vertical) setDown(fitting, glyphs, frame, gap, mesh);
    else setAcross(fitting, glyphs, frame, gap, mesh);
  },
});

/** Middle of a Chinese character above the baseline, in em. */
const middle = 0.38;
/** What a space, or a character without an outline, takes up, in em. */
const blank = 0.5;

type Glyphs = readonly (GlyphOutline | undefined)[];

function setAcross(
  fitting: Lettering,
  glyphs: Glyphs,
  frame: Frame,
  gap: number,
  mesh: MeshBuilder,
) {
  const { size } = fitting;
  const advance = (glyph: GlyphOutline | undefined) => (glyph?.advance ?? blank) * size;
  const width = glyphs.reduce((sum, glyph) => sum + advance(glyph), gap * (glyphs.length - 1));
  let s = -width / 2;
  for (const glyph of glyphs) {
    if (glyph) raise(fitting, glyph, moveFrame(frame, s, -middle * size, 0), mesh);
    s += advance(glyph) + gap;
  }
}

function setDown(fitting: Lettering, glyphs: Glyphs, frame: Frame, gap: number, mesh: MeshBuilder) {
  const { size } = fitting;
  const step = size + gap;
  glyphs.forEach((glyph, index) => {
    if (!glyph) return;
    const t = (step * (glyphs.length - 1)) / 2 - step * index - middle * size;
    raise(fitting, glyph, moveFrame(frame, (-glyph.advance * size) / 2, t, 0), mesh);
  });
}

function raise(fitting: Lettering, glyph: GlyphOutline, frame: Frame, mesh: MeshBuilder) {
  const depth = fitting.depth ?? fitting.size / 10;
  raisedGlyph(fitting.finish ?? 'bronze', glyph, frame, fitting.size, depth, mesh);
}
