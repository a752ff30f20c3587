import { isKnownExhibit } from '#model/exhibits/known-kinds.ts';
import type { Exhibit } from '#model/exhibits/registry.ts';
import { exhibitMedia } from '#model/format/media-references.ts';
import type { ExhibitionDocuments } from '#model/host-api/exhibitions.ts';
import type { Language } from '#model/language.ts';
import { carriedMedia } from '../viewer/carried-media.ts';

/** Bytes: of all that is taken along, and of one file. What does not fit is fetched when it is opened. */
const most = 160e6;
const largest = 48e6;

/**
 * Takes the media of a hall along: what tours say first, films last. `onProgress` gets the share done, 0-1; a file
 * that does not come is left out. Stopped by `signal`, which also gives back what was taken.
 */
export async function carryMedia(
  documents: ExhibitionDocuments,
  language: Language,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const wanted = mediaInOrder(documents, language);
  let carried = 0;
  signal.addEventListener('abort', dropMedia, { once: true });
  for (const [index, media] of wanted.entries()) {
    const address = documents.base + media;
    const file = carriedMedia.has(address)
      ? undefined
      : await take(address, most - carried, signal);
    if (signal.aborted) return;
    if (file) {
      carried += file.size;
      carriedMedia.set(address, URL.createObjectURL(file));
    }
    onProgress((index + 1) / wanted.length);
  }
}

function dropMedia(): void {
  for (const address of carriedMedia.values()) URL.revokeObjectURL(address);
  carriedMedia.clear();
}

function mediaInOrder({ hall, tours }: ExhibitionDocuments, language: Language): string[] {
  const told = [...tours.tours.flatMap(({ steps }) => steps), ...hall.exhibits].flatMap(
    ({ narration }) => {
      const recorded = narration?.[language];
      return recorded ? [recorded.captions, recorded.audio] : [];
    },
  );
  const isFilm = ({ kind }: Exhibit) => kind === 'video';
  const shown = [
    ...hall.exhibits.filter((exhibit) => !isFilm(exhibit)),
    ...hall.exhibits.filter(isFilm),
  ].flatMap((exhibit) => mediaOf(exhibit, language));
  return [...new Set([...told, ...shown])];
}

function mediaOf(exhibit: Exhibit, language: Language): string[] {
  if (!isKnownExhibit(exhibit)) return [];
  if (exhibit.kind === 'document') return [exhibit.media[language] ?? exhibit.media['zh-CN']];
  return exhibitMedia(exhibit);
}

async function take(address: string, room: number, signal: AbortSignal): Promise<Blob | undefined> {
  try {
    const reply = await fetch(address, { signal });
    const size = Number(reply.headers.get('content-length') ?? Infinity);
    if (reply.ok && size <= Math.min(largest, room)) return await reply.blob();
    await reply.body?.cancel();
  } catch {
    // It is fetched again when it is opened, and then the visitor is told.
  }
  return undefined;
}
