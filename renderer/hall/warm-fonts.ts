import type { Hall } from '#model/format/hall.ts';
import { localText } from '#model/language.ts';
import type { Language } from '#model/language.ts';
import { loadFontsFor } from '../text/fonts.ts';
import type { TextBlock } from '../text/sheet.ts';

/** Has the fonts' slices for a room's titles and texts fetched before its faces are known. */
export function warmFonts(hall: Hall, room: string, language: Language): void {
  const blocks = hall.exhibits
    .filter((exhibit) => exhibit.room === room)
    .flatMap(({ title, text }): TextBlock[] => [
      { role: 'title', text: localText(title, language), plain: true },
      ...(text ? [{ role: 'body' as const, text: localText(text, language) }] : []),
    ]);
  const area = { x: 0, y: 0, width: 1, height: 1, blocks };
  void loadFontsFor([{ size: [1, 1], areas: [area], marks: [], density: 1 }], '');
}
