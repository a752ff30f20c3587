import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import sharp from 'sharp';
import type { DraftItem } from '#model/studio/draft.ts';
import { studioError } from './studio-errors.ts';
import { titleOfFile } from './title-of-file.ts';

/** Pixels a side: more is refused; what is kept shows every detail that a wall can. */
const largestSide = 12_000;
const keptSide = 2048;

/**
 * Keeps a picture for a draft: turned upright, reduced to what a wall shows, as WebP, without the place and the device
 * that cameras write into it.
 *
 * @param folder the draft's exhibition folder, with `media/`
 */
export async function takePicture(
  file: string,
  name: string,
  folder: string,
): Promise<Extract<DraftItem, { kind: 'picture' }>> {
  const id = `p-${randomBytes(4).toString('hex')}`;
  const media = `media/${id}.webp`;
  const size = await sharp(file, { limitInputPixels: false })
    .metadata()
    .catch((cause: unknown) => {
      throw studioError('studio/picture-broken', name, cause);
    });
  if (Math.max(size.width, size.height) > largestSide) {
    throw studioError('studio/picture-too-large', name);
  }
  const kept = await sharp(file, { failOn: 'error' })
    .autoOrient()
    .resize({ width: keptSide, height: keptSide, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 86 })
    .toFile(join(folder, media))
    .catch((cause: unknown) => {
      throw studioError('studio/picture-broken', name, cause);
    });
  return {
    id,
    kind: 'picture',
    media,
    width: kept.width,
    height: kept.height,
    title: titleOfFile(name),
    text: '',
    alt: '',
    source: '',
    author: '',
    licence: '',
    size: 'medium',
  };
}
