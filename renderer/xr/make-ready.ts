import { isKnownExhibit } from '#model/exhibits/known-kinds.ts';
import type { ExhibitionDocuments } from '#model/host-api/exhibitions.ts';
import type { Language } from '#model/language.ts';
import type { HallEngine } from '../hall/hall-engine.ts';
import { answerTexts } from '../i18n/answer-texts.ts';
import { followTexts } from '../i18n/follow-texts.ts';
import { guidedTexts } from '../i18n/guided-texts.ts';
import { headsetTexts } from '../i18n/headset-texts.ts';
import { kindsTexts } from '../i18n/kinds-texts.ts';
import { fontOf } from '../text/fonts.ts';
import { roles } from '../text/sizes.ts';
import { loadTourPart } from '../tour/use-tour.ts';
import { carryMedia } from './carry-media.ts';
import { formatOf, loadBook, loadPdf } from './sheets/readers.ts';

/** Share of getting ready that rooms take; the rest is for media. */
const roomsShare = 0.8;

interface Hall {
  engine: HallEngine;
  documents: ExhibitionDocuments;
  language: Language;
}

/**
 * Makes everything ready that a visit with a headset may need, so that the network may go: rooms, code, letters,
 * media. `onProgress` gets the share done, 0-1. Stopped by `signal`.
 */
export async function makeReady(
  { engine, documents, language }: Hall,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<void> {
  await Promise.all([
    loadLettersOf(documents, language),
    loadReaders(documents),
    loadTourPart(),
    import('./waiting-room.tsx'),
    engine.loadEverything((share) => onProgress(share * roomsShare)),
  ]);
  const carried = (share: number) => onProgress(roomsShare + share * (1 - roomsShare));
  await carryMedia(documents, language, carried, signal);
}

/** Fetches what reads the hall's documents; what does not come is fetched again when one is opened. */
async function loadReaders({ hall }: ExhibitionDocuments): Promise<void> {
  const formats = new Set(
    hall.exhibits.flatMap((exhibit) =>
      isKnownExhibit(exhibit) && exhibit.kind === 'document'
        ? [exhibit.media['zh-CN'], exhibit.media.en ?? ''].map(formatOf)
        : [],
    ),
  );
  await Promise.all([
    formats.has('pdf')
      ? loadPdf()
          .then(({ startPdf }) => startPdf())
          .catch(() => undefined)
      : undefined,
    formats.has('epub') ? loadBook().catch(() => undefined) : undefined,
  ]);
}

/** Fetches the letters of everything that boards may say, so that none is missing when the network is. */
async function loadLettersOf(
  { manifest, hall, tours, quizzes }: ExhibitionDocuments,
  language: Language,
): Promise<void> {
  const words = [headsetTexts, kindsTexts, answerTexts, followTexts, guidedTexts].flatMap((texts) =>
    Object.values(texts[language]).map(String),
  );
  const letters = lettersOf(JSON.stringify([manifest, hall, tours, quizzes, words]));
  const titles = [manifest, hall, tours, quizzes].map((document) => JSON.stringify(document));
  const large = lettersOf(
    titles.flatMap((text) => text.match(/"(?:title|prompt)":\{[^}]*\}/g) ?? []).join('') +
      words.join(''),
  );
  // A font that does not come leaves the system's.
  await Promise.all([
    document.fonts.load(fontOf(roles.body, 20), letters).catch(() => []),
    document.fonts.load(fontOf(roles.title, 20), large).catch(() => []),
  ]);
}

function lettersOf(text: string): string {
  return [...new Set(text)].join('');
}
