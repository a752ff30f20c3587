import type { BoardFigure } from '../board/board-content.ts';
import type { Paragraph } from '../../text/markdown.ts';
import { fetchMedium } from '../../viewer/fetch-medium.ts';
import { MediumFault } from '../../viewer/medium-fault.ts';
import { bookBody, picturesIn } from './book-body.ts';
import { plainMarkdown } from './plain-markdown.ts';
import { loadBook } from './readers.ts';
import type { SheetDesk } from './sheet.ts';

export type TextBody = readonly (Paragraph | BoardFigure)[];

/** A text in parts that are read one after another. */
export interface OpenText {
  /** Titles of the parts; one without a name is empty. */
  parts: readonly string[];
  read: (part: number) => Promise<TextBody>;
}

/** Longer texts are refused, bytes. */
const longest = 4 * 2 ** 20;
/** No wider or higher than a board can show, pixels; and no more of them in a chapter. */
const pictureSide = 1200;
const mostPictures = 24;

/**
 * Opens a book or a text.
 *
 * @throws MediumFault
 */
export async function openText(
  format: string,
  address: string,
  { media }: Pick<SheetDesk, 'media'>,
): Promise<OpenText> {
  if (format === 'md') {
    const text = new TextDecoder().decode(await fetchMedium(address, longest));
    return { parts: [''], read: () => Promise.resolve(plainMarkdown(text)) };
  }
  if (format !== 'epub') throw new MediumFault('damaged');
  const { openBook } = await loadBook();
  const book = await openBook(address);
  return {
    parts: book.chapters.map(({ title }) => title),
    read: async (part) => {
      const nodes = await book.read(part);
      const pictures = new Map<string, ImageBitmap>();
      for (const path of picturesIn(nodes).slice(0, mostPictures)) {
        const picture = await book.picture(path).then(shrink, () => undefined);
        if (picture) pictures.set(path, picture);
      }
      return bookBody(nodes, pictures, media.bookPicture);
    },
  };
}

async function shrink(blob: Blob | undefined): Promise<ImageBitmap | undefined> {
  if (!blob) return undefined;
  try {
    const whole = await createImageBitmap(blob);
    const share = pictureSide / Math.max(whole.width, whole.height);
    if (share >= 1) return whole;
    const resizeWidth = Math.max(1, Math.round(whole.width * share));
    const small = await createImageBitmap(whole, { resizeWidth, resizeQuality: 'high' });
    whole.close();
    return small;
  } catch {
    return undefined;
  }
}
