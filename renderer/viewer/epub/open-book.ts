import { fetchMedium } from '../fetch-medium.ts';
import { openArchive } from './book-archive.ts';
import { readChapter } from './book-content.ts';
import type { BookNode } from './book-content.ts';
import { readPlan } from './book-plan.ts';
import type { Chapter } from './book-plan.ts';

/** Larger books are refused, bytes. */
const largest = 64 * 2 ** 20;
const pictureTypes: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
};

export interface OpenBook {
  chapters: readonly Chapter[];
  /** What a chapter says; empty for a number there is no chapter for. */
  read: (chapter: number) => Promise<BookNode[]>;
  /** A picture of the book by its path; undefined where there is none that can be shown. */
  picture: (path: string) => Promise<Blob | undefined>;
}

/**
 * Opens an EPUB: nothing in it runs, and nothing outside it is asked for.
 *
 * @throws MediumFault
 */
export async function openBook(address: string): Promise<OpenBook> {
  const archive = openArchive(await fetchMedium(address, largest));
  const chapters = await readPlan(archive);
  return {
    chapters,
    read: async (number) => {
      const chapter = chapters[number];
      return chapter ? readChapter(await archive.text(chapter.path), chapter.path) : [];
    },
    picture: async (path) => {
      const type = pictureTypes[path.slice(path.lastIndexOf('.') + 1).toLowerCase()];
      const bytes = type && (await archive.bytes(path));
      return bytes ? new Blob([bytes], { type }) : undefined;
    },
  };
}
