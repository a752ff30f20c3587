import type { ExhibitionDocuments } from '#model/host-api/exhibitions.ts';
import { carriedAddress, carriedMedia } from '#renderer/viewer/carried-media.ts';
import { carryMedia } from '#renderer/xr/carry-media.ts';
import { afterEach, expect, test, vi } from 'vitest';

const narration = {
  'zh-CN': { audio: 'media/one.m4a', captions: 'media/one.vtt' },
  en: { audio: 'media/one.en.m4a', captions: 'media/one.en.vtt' },
};
const documents = {
  base: 'exhibitions/hall/',
  hall: {
    exhibits: [
      { id: 'film', kind: 'video', media: 'media/film.webm', captions: [] },
      { id: 'picture', kind: 'picture', media: 'media/picture.webp' },
      { id: 'book', kind: 'document', media: { 'zh-CN': 'media/a.pdf', en: 'media/b.pdf' } },
      { id: 'later', kind: 'something-new', media: 'media/unknown.bin' },
    ],
  },
  tours: { tours: [{ steps: [{ narration }] }] },
} as unknown as ExhibitionDocuments;

/** A host that has these files, by bytes; what it was asked for, in order. */
function serve(sizes: Record<string, number>): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (address: string) => {
    const name = address.replace('exhibitions/hall/media/', '');
    asked.push(name);
    const size = sizes[name];
    if (size === undefined) return Promise.reject(new TypeError('away'));
    return Promise.resolve(new Response('x', { headers: { 'content-length': String(size) } }));
  });
  return asked;
}

afterEach(() => {
  vi.unstubAllGlobals();
  carriedMedia.clear();
});

const held = () => [...carriedMedia.keys()].map((address) => address.split('/').at(-1));

test('narration comes first and films last, in the visitor’s language alone; all is given back', async () => {
  const asked = serve({
    'one.vtt': 1,
    'one.m4a': 1,
    'picture.webp': 1,
    'a.pdf': 1,
    'film.webm': 1,
  });
  const leaving = new AbortController();
  const shares: number[] = [];
  await carryMedia(documents, 'zh-CN', (share) => shares.push(share), leaving.signal);
  expect(asked).toEqual(['one.vtt', 'one.m4a', 'picture.webp', 'a.pdf', 'film.webm']);
  expect(held()).toEqual(asked);
  expect(shares.at(-1)).toBe(1);
  expect(carriedAddress('exhibitions/hall/media/a.pdf')).toMatch(/^blob:/);
  leaving.abort();
  expect(carriedAddress('exhibitions/hall/media/a.pdf')).toBe('exhibitions/hall/media/a.pdf');
});

test('what does not come, and what is too large, is left where it is', async () => {
  serve({ 'one.vtt': 1, 'one.m4a': 49e6, 'picture.webp': 1, 'film.webm': 47e6 });
  await carryMedia(documents, 'zh-CN', () => undefined, new AbortController().signal);
  expect(held()).toEqual(['one.vtt', 'picture.webp', 'film.webm']);
});
