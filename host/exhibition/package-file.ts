import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Entry } from 'yauzl';
import { XunzhanError } from '#model/errors.ts';
import { mediaReferences } from '#model/format/media-references.ts';
import { mediaTypeOf } from '#model/format/media-types.ts';
import type { Manifest } from '#model/format/manifest.ts';
import type { Problem } from '#model/format/problem.ts';
import { largestDocument, readDocument } from '#model/format/read-document.ts';
import { checkReferences } from '#model/format/checks/references.ts';
import { firstBytes } from './check-media.ts';
import { contentHash, contentListSchema } from './content-list.ts';
import type { ContentList } from './content-list.ts';
import { readDocuments } from './load.ts';
import { refuse } from './refuse-package.ts';
import { openZip } from './zip-entries.ts';
import type { Zip } from './zip-entries.ts';

export interface OpenedPackage {
  manifest: Manifest;
  content: ContentList;
  /** sha256 of the bytes of `content.json`, hexadecimal. */
  contentHash: string;
  /**
   * Unpacks into a folder that doesn't exist yet. Every file is compared with its checksum while it is written, and
   * the documents are read, before the folder gets its name: it is there whole or not at all.
   */
  extract: (directory: string) => Promise<void>;
}

/**
 * Opens a package and reads what it says about itself; names, sizes and kinds of all its files have been found
 * harmless when this returns.
 *
 * @throws XunzhanError `package/…`, see `refuse`; `format/newer`.
 */
export async function openPackage(file: string): Promise<OpenedPackage> {
  const zip = await openZip(file);
  try {
    const bytes = await readEntry(zip, 'content.json');
    const content = contentOf(bytes);
    compareWithList(zip, content);
    const manifest = await manifestOf(zip, content);
    return {
      manifest,
      content,
      contentHash: contentHash(bytes),
      extract: (directory) => extract(file, content, directory),
    };
  } finally {
    zip.close();
  }
}

async function readEntry(zip: Zip, path: string): Promise<Buffer> {
  const entry = zip.entries.get(path);
  if (!entry) throw path === 'content.json' ? refuse.noContentList() : refuse.listed(path);
  if (entry.uncompressedSize > largestDocument) throw refuse.tooLarge(path);
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of await zip.stream(entry)) chunks.push(Buffer.from(chunk as Buffer));
  } catch (cause) {
    throw cause instanceof XunzhanError ? cause : refuse.notZip(String(cause));
  }
  return Buffer.concat(chunks);
}

function contentOf(bytes: Buffer): ContentList {
  try {
    const parsed = contentListSchema.safeParse(JSON.parse(bytes.toString('utf8')));
    if (parsed.success) return parsed.data;
  } catch {
    // Said below.
  }
  throw refuse.noContentList();
}

function compareWithList(zip: Zip, content: ContentList): void {
  const listed = new Map(content.files.map((one) => [one.path, one]));
  for (const { path, bytes } of content.files) {
    const entry = zip.entries.get(path);
    if (!entry) throw refuse.listed(path);
    if (entry.uncompressedSize !== bytes) throw refuse.hash(path);
  }
  for (const path of zip.entries.keys()) {
    const beside = ['content.json', 'reviews.json', 'signature.json'].includes(path);
    if (!beside && !listed.has(path)) throw refuse.unlisted(path);
    if (beside && listed.has(path)) throw refuse.noContentList();
  }
}

async function manifestOf(zip: Zip, content: ContentList): Promise<Manifest> {
  const bytes = await readEntry(zip, 'manifest.json');
  const hash = createHash('sha256').update(bytes).digest('hex');
  if (content.files.find(({ path }) => path === 'manifest.json')?.sha256 !== hash) {
    throw refuse.hash('manifest.json');
  }
  const problems: Problem[] = [];
  const manifest = readDocument('manifest.json', bytes.toString('utf8'), (problem) =>
    problems.push(problem),
  );
  if (manifest) return manifest;
  throw documentRefusal(problems);
}

async function extract(file: string, content: ContentList, directory: string): Promise<void> {
  const taken = await access(directory).then(
    () => true,
    () => false,
  );
  if (taken) throw refuse.exists(directory);
  await mkdir(dirname(directory), { recursive: true });
  const aside = await mkdtemp(join(dirname(directory), '.unpacking-'));
  try {
    const zip = await openZip(file);
    try {
      const sums = new Map(content.files.map(({ path, sha256 }) => [path, sha256]));
      for (const [path, entry] of zip.entries) {
        await extractEntry(zip, entry, path, join(aside, path), sums.get(path));
      }
    } finally {
      zip.close();
    }
    await judgeFolder(aside, content);
    await rename(aside, directory);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function extractEntry(
  zip: Zip,
  entry: Entry,
  path: string,
  target: string,
  sha256: string | undefined,
): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const hash = createHash('sha256');
  const hashing = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  try {
    await pipeline(await zip.stream(entry), hashing, createWriteStream(target, { flags: 'wx' }));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC') throw cause;
    throw cause instanceof XunzhanError ? cause : refuse.notZip(String(cause));
  }
  if (sha256 !== undefined && hash.digest('hex') !== sha256) throw refuse.hash(path);
}

/** Documents that can't be used, media that are missing or not what their names say. */
async function judgeFolder(directory: string, content: ContentList): Promise<void> {
  const problems: Problem[] = [];
  const documents = await readDocuments(directory, (problem) => problems.push(problem));
  if (documents) checkReferences(documents, (problem) => problems.push(problem));
  if (!documents || problems.some(({ severity }) => severity === 'error')) {
    throw documentRefusal(problems);
  }
  const files = new Set(content.files.map(({ path }) => path));
  const missing = mediaReferences(documents).find(({ media }) => !files.has(media));
  if (missing) throw refuse.listed(missing.media);
  for (const path of files) {
    if (!path.startsWith('media/')) continue;
    if (!mediaTypeOf(path)?.matches(await firstBytes(join(directory, path)))) {
      throw refuse.type(path);
    }
  }
}

function documentRefusal(problems: readonly Problem[]): XunzhanError {
  const first = problems.find(({ severity }) => severity === 'error');
  const place = first ? `${first.file}${first.path ? ` · ${first.path}` : ''}: ` : '';
  const text = {
    'zh-CN': `${place}${first?.text['zh-CN'] ?? '文档无效。'}`,
    en: `${place}${first?.text.en ?? 'Invalid document.'}`,
  };
  return first?.code === 'format/newer'
    ? new XunzhanError('format/newer', text)
    : refuse.document(text);
}
