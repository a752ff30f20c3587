import type { Hall } from '#model/format/hall.ts';
import { localText } from '#model/language.ts';
import type { Language } from '#model/language.ts';
import { loadFontsFor } from '../text/fonts.ts';
import type { TextBlock } from '../text/sheet.ts';

/**
 * Has the fonts' slices for a room's texts fetched before its faces are known, so that painting waits for no
 * second round of slices: titles and dates stand in the serif face, all else in the sans.
 */
export function warmFonts(hall: Hall, room: string, language: Language): void {
  const exhibits = hall.exhibits.filter((exhibit) => exhibit.room === room);
  const blocks: TextBlock[] = [
    { role: 'body', text: exhibits.map((exhibit) => everyText(exhibit)).join(''), plain: true },
    ...exhibits.map(({ title }): TextBlock => {
      return { role: 'title', text: localText(title, language), plain: true };
    }),
    { role: 'dates', text: exhibits.map((exhibit) => everyDate(exhibit)).join(''), plain: true },
  ];
  const area = { x: 0, y: 0, width: 1, height: 1, blocks };
  void loadFontsFor([{ size: [1, 1], areas: [area], marks: [], density: 1 }], '');
}

/** All strings of a document, one after another: what it may show, and a few names that cost nothing. */
function everyText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(everyText).join('');
}

/** Strings of a document under a key that speaks of a date or a title. */
function everyDate(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([key, inner]) => (/date|title|when/i.test(key) ? everyText(inner) : everyDate(inner)))
    .join('');
}
