import type { ExhibitKindDefinition } from '../exhibits/exhibit-kind.ts';
import { isKnownExhibit } from '../exhibits/known-kinds.ts';
import { exhibitKinds } from '../exhibits/registry.ts';
import type { KnownExhibit } from '../exhibits/registry.ts';
import { languages } from '../language.ts';
import type { Documents, DocumentName } from './documents.ts';
import type { Narration } from './tours.ts';

/** A file of the package that a document names, and where it does. */
export interface MediaReference {
  media: string;
  file: DocumentName;
  path: (string | number)[];
}

/** Every medium that the documents name, in their order. */
export function mediaReferences({ manifest, hall, tours }: Documents): MediaReference[] {
  const references: MediaReference[] = [];
  const add = (file: DocumentName, path: (string | number)[], media: string | undefined): void => {
    if (media !== undefined) references.push({ media, file, path });
  };
  add('manifest.json', ['cover'], manifest.cover);
  hall.rooms.forEach((room, index) => {
    const { sound } = room;
    if (sound && 'media' in sound && typeof sound.media === 'string') {
      add('hall.json', ['rooms', index, 'sound', 'media'], sound.media);
    }
  });
  hall.exhibits.forEach((exhibit, index) => {
    const path = ['exhibits', index];
    if (isKnownExhibit(exhibit)) {
      for (const media of exhibitMedia(exhibit)) add('hall.json', path, media);
    }
    for (const media of narrationMedia(exhibit.narration)) {
      add('hall.json', [...path, 'narration'], media);
    }
  });
  tours.tours.forEach((tour, t) => {
    tour.steps.forEach((step, s) => {
      for (const media of narrationMedia(step.narration)) {
        add('tours.json', ['tours', t, 'steps', s, 'narration'], media);
      }
    });
  });
  return references;
}

/** The media that an exhibit names, its narration aside. */
export function exhibitMedia(exhibit: KnownExhibit): string[] {
  // The registry's entry for a kind takes exhibits of that kind; TypeScript loses the link between the two.
  const kind = exhibitKinds[exhibit.kind] as ExhibitKindDefinition<KnownExhibit>;
  return kind.media(exhibit);
}

function narrationMedia(
  narration: { 'zh-CN'?: Narration | undefined; en?: Narration | undefined } | undefined,
): string[] {
  return languages.flatMap((language) => {
    const recorded = narration?.[language];
    return recorded ? [recorded.audio, recorded.captions] : [];
  });
}
