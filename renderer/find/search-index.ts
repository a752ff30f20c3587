import { isKnownExhibit } from '#model/exhibits/known-kinds.ts';
import type { Exhibit } from '#model/exhibits/registry.ts';
import type { Hall } from '#model/format/hall.ts';
import { languages, localText } from '#model/language.ts';
import type { Language, LocalText } from '#model/language.ts';

/** One exhibit's words in one language, folded for comparing. */
interface Entry {
  exhibit: string;
  title: string;
  /** Title first, then everything that can be read at the exhibit, as written. */
  passages: string[];
}

export type SearchIndex = Entry[];

export interface Finding {
  exhibit: string;
  /** The passage that holds the words, cut to a line; the title where that is enough. */
  passage: string;
}

/** All readable words of a hall, in every language. */
export function indexHall(hall: Hall): SearchIndex {
  const rooms = new Map(hall.rooms.map((room) => [room.id, room.title]));
  return hall.exhibits.flatMap((exhibit) =>
    languages.map((language) => ({
      exhibit: exhibit.id,
      title: fold(localText(exhibit.title, language)),
      passages: passagesOf(exhibit, rooms.get(exhibit.room), language),
    })),
  );
}

/**
 * Exhibits that hold every word of the query, in any language and in the order of the hall, those with a word in
 * their title first. Chinese needs no spaces: each piece between spaces is looked for as it stands.
 */
export function search(index: SearchIndex, query: string): Finding[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const inTitle: Finding[] = [];
  const inText: Finding[] = [];
  const found = new Set<string>();
  for (const entry of index) {
    if (found.has(entry.exhibit)) continue;
    const folded = entry.passages.map(fold);
    if (!words.every((word) => folded.some((passage) => passage.includes(word)))) continue;
    found.add(entry.exhibit);
    const place = folded.findIndex((passage) => passage.includes(words[0] ?? ''));
    const finding = {
      exhibit: entry.exhibit,
      passage: cut(entry.passages[place] ?? '', words[0] ?? ''),
    };
    if (words.some((word) => entry.title.includes(word))) inTitle.push(finding);
    else inText.push(finding);
  }
  return [...inTitle, ...inText];
}

/** A text in pieces, those that a query names marked. */
export function highlight(text: string, query: string): { text: string; marked: boolean }[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const folded = fold(text);
  const marks = Array.from({ length: text.length }, () => false);
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      marks.fill(true, at, at + word.length);
    }
  }
  const pieces: { text: string; marked: boolean }[] = [];
  for (let from = 0; from < text.length;) {
    let to = from + 1;
    while (to < text.length && marks[to] === marks[from]) to += 1;
    pieces.push({ text: text.slice(from, to), marked: marks[from] === true });
    from = to;
  }
  return pieces;
}

function passagesOf(exhibit: Exhibit, room: LocalText | undefined, language: Language): string[] {
  const texts: (LocalText | undefined)[] = [
    exhibit.title,
    room,
    exhibit.text,
    exhibit.alt,
    exhibit.disputed,
    ...moreTexts(exhibit),
    ...(exhibit.sources ?? []).map(({ label }) => label),
  ];
  return texts.flatMap((text) => (text ? [plain(localText(text, language))] : []));
}

/** Texts of a kind's own: anything by language, wherever the kind keeps it. */
function moreTexts(exhibit: Exhibit): LocalText[] {
  if (!isKnownExhibit(exhibit)) return [];
  const base = new Set(['title', 'text', 'alt', 'disputed', 'sources', 'narration']);
  const own = Object.entries(exhibit).filter(([key]) => !base.has(key));
  return own.flatMap(([, value]) => textsIn(value));
}

function textsIn(value: unknown): LocalText[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('zh-CN' in value && typeof value['zh-CN'] === 'string') {
    const en = 'en' in value && typeof value.en === 'string' ? value.en : undefined;
    return [{ 'zh-CN': value['zh-CN'], en }];
  }
  return Object.values(value).flatMap(textsIn);
}

const plain = (text: string): string => text.replaceAll(/[*_`#>]+/g, '').replaceAll(/\s+/g, ' ');

/** Full-width forms, capitals and accents don't matter. Keeps the length, so that places in both texts agree. */
function fold(text: string): string {
  return Array.from(text, foldCharacter).join('');
}

function foldCharacter(character: string): string {
  if (/[\u4e00-\u9fff]/.test(character)) return character;
  const bare = character
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '');
  return bare.slice(0, character.length).padEnd(character.length, ' ');
}

const lineLength = 64;

function cut(passage: string, word: string): string {
  if (passage.length <= lineLength) return passage;
  const at = Math.max(0, fold(passage).indexOf(word) - 20);
  const end = Math.min(passage.length, at + lineLength);
  return `${at > 0 ? '…' : ''}${passage.slice(at, end)}${end < passage.length ? '…' : ''}`;
}
