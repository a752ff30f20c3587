import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { XunzhanError } from '#model/errors.ts';
import type { Problem } from '#model/format/problem.ts';
import { checkExhibition } from './check.ts';
import { contentBytes, contentHash } from './content-list.ts';
import type { ContentList } from './content-list.ts';
import { folderFiles } from './folder-files.ts';

/** Every entry says this time, so that the same content gives the same package. */
const packedAt = new Date(1980, 0, 1);
const entryOptions = { mtime: packedAt, mode: 0o100644, forceDosTimestamp: true } as const;

/** Kinds that are compressed already: packing them again costs time and gains nothing. */
const compressed = /\.(png|jpe?g|webp|ktx2|mp4|webm|mp3|ogg|epub|light)$/i;

export interface Packed {
  contentHash: string;
  files: number;
  warnings: Problem[];
}

/**
 * Writes the exhibition of a folder as a package; in place at once, or not at all. The same content always gives the
 * same bytes.
 *
 * @throws XunzhanError `package/not-in-order` when the check finds errors.
 */
export async function packExhibition(directory: string, output: string): Promise<Packed> {
  const problems = await checkExhibition(directory);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw new XunzhanError('package/not-in-order', {
      'zh-CN': `展览还有 ${errors.length} 处错误，没有打包。请先运行 npm run exhibition -- check ${directory} 并改正。`,
      en: `The exhibition has ${errors.length} errors and was not packed. Run npm run exhibition -- check ${directory} and correct them first.`,
    });
  }
  const files = await folderFiles(directory, () => {});
  const list: ContentList['files'] = [];
  for (const file of files) {
    list.push({ ...file, sha256: await hashOf(join(directory, file.path)) });
  }
  const content = contentBytes(list);
  await writeZip(directory, list, content, output);
  return { contentHash: contentHash(content), files: list.length, warnings: problems };
}

async function writeZip(
  directory: string,
  list: ContentList['files'],
  content: Buffer,
  output: string,
): Promise<void> {
  const zip = new ZipFile();
  zip.addBuffer(content, 'content.json', entryOptions);
  for (const { path } of list) {
    zip.addFile(join(directory, path), path, { ...entryOptions, compress: !compressed.test(path) });
  }
  zip.end();
  const temporary = `${output}.${process.pid}.tmp`;
  try {
    await pipeline(zip.outputStream, createWriteStream(temporary));
    await rename(temporary, output);
  } finally {
    await rm(temporary, { force: true });
  }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
