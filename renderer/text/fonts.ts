import '@fontsource/noto-sans-sc/400.css';
import '@fontsource/noto-sans-sc/500.css';
import '@fontsource/noto-serif-sc/600.css';
import type { TextSheet } from './sheet.ts';
import { roles } from './sizes.ts';
import type { Family, TypeStyle } from './sizes.ts';

const families: Record<Family, string> = {
  serif: '"Noto Serif SC", "Source Han Serif SC", "Songti SC", SimSun, serif',
  sans: '"Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif',
};

/** A canvas font at `pixels` per em. */
export function fontOf(style: TypeStyle, pixels: number): string {
  return `${style.weight} ${pixels}px ${families[style.family]}`;
}

/** Loads the slices of the bundled fonts that a sheet needs; a font that fails leaves the system's. */
export async function loadFontsFor(sheets: readonly TextSheet[], more: string): Promise<void> {
  const needed = new Map<string, Set<string>>();
  const want = (style: TypeStyle, text: string) => {
    const font = fontOf(style, 20);
    const characters = needed.get(font) ?? new Set();
    for (const character of text) characters.add(character);
    needed.set(font, characters);
  };
  for (const sheet of sheets) {
    for (const area of sheet.areas) {
      for (const block of [...area.blocks, ...(area.foot ?? [])]) {
        want(roles[block.role], block.text + more);
      }
    }
  }
  await Promise.all(
    [...needed].map(([font, characters]) =>
      document.fonts.load(font, [...characters].join('')).catch(() => []),
    ),
  );
}
