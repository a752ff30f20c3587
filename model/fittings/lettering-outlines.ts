import type { Hall } from '../format/hall.ts';

/**
 * The outline of a character: closed rings of points [x, y], flattened, in units of the em, y up from the
 * baseline; solid where the rings wind non-zero.
 */
export interface GlyphOutline {
  /** Width that the character takes up, in em. */
  advance: number;
  rings: [number, number][][];
}

/** Outlines by character. */
export type Lettering = Readonly<Record<string, GlyphOutline>>;

/** Every character that raised letters of the hall need, each once, in order. */
export function letteringCharacters(hall: Hall): string[] {
  const texts = hall.rooms.flatMap((room) =>
    room.fittings.flatMap((fitting) => (fitting.kind === 'lettering' ? [fitting.text] : [])),
  );
  return [...new Set(texts.join(''))].filter((character) => character.trim() !== '').toSorted();
}
