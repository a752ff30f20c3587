import type { Exhibit } from '#model/exhibits/registry.ts';
import type { Source } from '#model/format/source.ts';
import { localText } from '#model/language.ts';
import type { Language, LocalText } from '#model/language.ts';
import type { TextBlock } from '../text/sheet.ts';
import type { Role } from '../text/sizes.ts';
import { exhibitWords } from './words.ts';

/** The same text in the other language, where there is one that differs. */
export function translation(text: LocalText, language: Language): string {
  const other = language === 'zh-CN' ? text.en : text['zh-CN'];
  return other && other !== localText(text, language) ? other : '';
}

/** A title and, smaller, its translation. */
export function titleBlocks(text: LocalText, language: Language, role: Role): TextBlock[] {
  const other = translation(text, language);
  return [
    { role, text: localText(text, language), plain: true },
    ...(other ? [{ role: 'translation' as const, text: other, plain: true }] : []),
  ];
}

/** What stands at the foot of a panel: where accounts differ, and the sources. */
export function footBlocks(exhibit: Exhibit, language: Language): TextBlock[] {
  const words = exhibitWords(language);
  const blocks: TextBlock[] = [];
  if (exhibit.disputed) {
    const text = words.disputed + localText(exhibit.disputed, language);
    blocks.push({ role: 'disputed', text, plain: true });
  }
  const sources = sourceLine(exhibit.sources ?? [], language);
  if (sources) blocks.push({ role: 'credit', text: sources, plain: true });
  return blocks;
}

/** Sources in one line, with the day of the last look and what still has to be verified. */
function sourceLine(sources: readonly Source[], language: Language): string {
  if (sources.length === 0) return '';
  const words = exhibitWords(language);
  const names = new Set(
    sources.map(({ label, unverified }) => {
      const name = localText(label, language);
      return unverified ? `${name}（${words.unverified}）` : name;
    }),
  );
  const newest = sources.map((source) => source.checked).reduce((a, b) => (a > b ? a : b));
  return `${words.sources}${[...names].join(words.separator)}${words.separator}${words.checked(newest)}${words.stop}`;
}
