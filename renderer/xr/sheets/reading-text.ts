import { isKnownExhibit } from '#model/exhibits/known-kinds.ts';
import type { Exhibit } from '#model/exhibits/registry.ts';
import type { LocalText } from '#model/language.ts';
import { localText } from '#model/language.ts';
import type { Language } from '#model/language.ts';
import { footBlocks } from '../../exhibits/texts.ts';
import { parseMarkdown } from '../../text/markdown.ts';
import type { Paragraph } from '../../text/markdown.ts';

/** What is read of an exhibit in a headset: its text and what its kind shows, else what stands for it; sources last. */
export function readingText(exhibit: Exhibit, language: Language): Paragraph[] {
  const say = (text: LocalText) => localText(text, language);
  const own = [
    ...(exhibit.text ? parseMarkdown(say(exhibit.text)) : []),
    ...kindText(exhibit, say),
  ];
  const all = own.length > 0 || !exhibit.alt ? own : parseMarkdown(say(exhibit.alt));
  return [
    ...all,
    ...footBlocks(exhibit, language).map(({ text }) => ({ spans: [{ text, strong: false }] })),
  ];
}

function kindText(exhibit: Exhibit, say: (text: LocalText) => string): Paragraph[] {
  if (!isKnownExhibit(exhibit)) return [];
  const entry = (strong: string, text: string): Paragraph => ({
    spans: [
      { text: strong, strong: true },
      { text: text ? `　${text}` : '', strong: false },
    ],
  });
  switch (exhibit.kind) {
    case 'timeline':
      return exhibit.entries.flatMap(({ date, title, text }) => [
        entry(say(date), say(title)),
        ...(text ? parseMarkdown(say(text)) : []),
      ]);
    case 'chart':
      return exhibit.points.map(({ label, value, note }) =>
        entry(say(label), `${value} ${say(exhibit.unit)}${note ? `　${say(note)}` : ''}`),
      );
    case 'route':
      return exhibit.steps.flatMap(({ date, title, text }) => [
        entry(say(date), say(title)),
        ...parseMarkdown(say(text)),
      ]);
    case 'model':
      return (exhibit.hotspots ?? []).map(({ title, text }) => entry(say(title), say(text)));
    default:
      return [];
  }
}
