import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll } from 'vitest';

const made: string[] = [];
afterAll(async () => {
  for (const folder of made) await rm(folder, { recursive: true, force: true });
});

/** An empty folder, removed when the tests of this file are done. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'xunzhan-test-'));
  made.push(folder);
  return folder;
}

type Json = Record<string, unknown>;

/** A sound exhibition with one picture, as a folder; `change` edits its documents before they are written. */
export async function exhibitionFolder(
  change: (documents: {
    manifest: Json;
    hall: Json;
    tours: Json;
    quizzes: Json;
  }) => void = () => {},
): Promise<string> {
  const folder = await temporaryFolder();
  const read = async (name: string): Promise<Json> =>
    JSON.parse(await readFile(`tests/fixtures/documents/${name}-1.json`, 'utf8'));
  const documents = {
    manifest: await read('manifest'),
    hall: await read('hall'),
    tours: await read('tours'),
    quizzes: await read('quizzes'),
  };
  documents.hall['exhibits'] = [
    ...(documents.hall['exhibits'] as Json[]),
    {
      id: 'photo',
      room: 'hall',
      kind: 'picture',
      media: 'media/a.png',
      anchor: { wall: 1, at: 2, height: 1.52 },
      size: [0.8, 0.6],
      title: '图一',
      sources: [{ label: '某馆', checked: '2026-11-23' }],
    },
  ];
  change(documents);
  for (const [name, document] of Object.entries(documents)) {
    await writeFile(join(folder, `${name}.json`), JSON.stringify(document));
  }
  await put(folder, 'media/a.png', await picture());
  return folder;
}

/** Writes a file below a folder, with the folders on the way. */
export async function put(
  folder: string,
  path: string,
  content: string | Uint8Array,
): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

/** A small PNG. */
export function picture(width = 16, height = 12): Promise<Buffer> {
  const pixels = { width, height, channels: 3, background: '#8a6b42' } as const;
  return sharp({ create: pixels }).png().toBuffer();
}
