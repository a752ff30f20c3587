import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { open as openZipFile } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { fileMime } from '#model/format/media-types.ts';
import { nameFault } from './file-names.ts';
import { refuse } from './refuse-package.ts';

/** Bounds of a package: files, bytes of one and of all, and how far one may have been compressed. */
const limits = {
  files: 5000,
  fileBytes: 2 * 1024 ** 3,
  totalBytes: 4 * 1024 ** 3,
  ratio: 100,
  /** Small files may be mostly blanks; below this the ratio says nothing. */
  ratioFrom: 1024 ** 2,
} as const;

const besideContent: ReadonlySet<string> = new Set([
  'content.json',
  'reviews.json',
  'signature.json',
]);
const regularFile = 0o100000;
const fileKind = 0o170000;

export interface Zip {
  entries: ReadonlyMap<string, Entry>;
  /** The bytes of an entry; no more than it promises. */
  stream: (entry: Entry) => Promise<Readable>;
  close: () => void;
}

/**
 * Opens a zip file and looks at its directory alone: nothing is unpacked before every name, size and kind is found
 * harmless.
 *
 * @throws XunzhanError `package/…`, see `refuse`.
 */
export async function openZip(file: string): Promise<Zip> {
  await refuseEmpty(file);
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    openZipFile(
      file,
      // Names are decoded here, strictly; yauzl would mend some and refuse others without a word for people.
      { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true },
      (error, opened) => (error ? reject(refuse.notZip(error.message)) : resolve(opened)),
    );
  });
  try {
    if (zip.entryCount > limits.files) throw refuse.tooMany(zip.entryCount);
    const entries = judge(await directoryOf(zip));
    return {
      entries,
      stream: (entry) =>
        new Promise((resolve, reject) => {
          zip.openReadStream(entry, (error, stream) =>
            error ? reject(refuse.notZip(error.message)) : resolve(stream),
          );
        }),
      close: () => zip.close(),
    };
  } catch (cause) {
    zip.close();
    throw cause;
  }
}

async function refuseEmpty(file: string): Promise<void> {
  for await (const _ of createReadStream(file, { end: 1 })) return;
  throw refuse.notZip('empty');
}

function directoryOf(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', (error: Error) => reject(refuse.notZip(error.message)));
    zip.readEntry();
  });
}

function judge(all: readonly Entry[]): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const names = new Map<string, string>();
  let total = 0;
  for (const entry of all) {
    const path = nameOf(entry);
    const folder = path.endsWith('/');
    const plain = folder ? path.slice(0, -1) : path;
    const fault = nameFault(plain);
    if (fault) throw refuse.name(plain, fault.code, fault.text['zh-CN'], fault.text.en);
    if (entry.isEncrypted()) throw refuse.encrypted(plain);
    const kind = (entry.externalFileAttributes >>> 16) & fileKind;
    if (folder) {
      if (entry.uncompressedSize > 0) throw refuse.link(plain);
      continue;
    }
    if (kind !== 0 && kind !== regularFile) throw refuse.link(plain);
    if (!besideContent.has(plain) && fileMime(plain) === undefined) throw refuse.type(plain);
    claim(names, plain);
    total += entry.uncompressedSize;
    const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
    if (
      total > limits.totalBytes ||
      entry.uncompressedSize > limits.fileBytes ||
      (entry.uncompressedSize > limits.ratioFrom && ratio > limits.ratio)
    ) {
      throw refuse.tooLarge(plain);
    }
    entries.set(plain, entry);
  }
  refuseOverlaps([...entries.values()]);
  return entries;
}

function nameOf(entry: Entry): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(entry.fileNameRaw);
  } catch {
    throw refuse.notZip('file names are not UTF-8');
  }
}

/** Every folder on the way counts as a name too: a file may not stand where another needs a folder. */
function claim(names: Map<string, string>, path: string): void {
  const key = path.normalize('NFC').toLowerCase();
  const segments = key.split('/');
  const folders = segments.slice(0, -1).map((_, index) => segments.slice(0, index + 1).join('/'));
  const taken =
    names.get(key) ??
    folders.map((folder) => names.get(folder)).find((other) => other !== undefined && other !== '');
  if (taken !== undefined) throw refuse.sameName(path, taken === '' ? key : taken);
  for (const folder of folders) names.set(folder, '');
  names.set(key, path);
}

/** Entries that share bytes make a small file unpack to a huge one (Fifield, "A better zip bomb", 2019). */
function refuseOverlaps(entries: readonly Entry[]): void {
  const sorted = entries.toSorted(
    (a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader,
  );
  sorted.forEach((entry, index) => {
    const next = sorted[index + 1];
    const end = entry.relativeOffsetOfLocalHeader + 30 + entry.compressedSize;
    if (next && end > next.relativeOffsetOfLocalHeader) throw refuse.tooLarge(nameOf(entry));
  });
}
