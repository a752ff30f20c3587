import { unzipSync } from 'fflate';
import { MediumFault } from '../medium-fault.ts';

/** A book has this many files at most; more is no book. */
const mostFiles = 20_000;
/** No part of a book is larger when unpacked, bytes. */
const largestPart = 16 * 2 ** 20;

/** The files in an EPUB. Each is unpacked when it is asked for, and never beyond its bound. */
export interface BookArchive {
  has: (path: string) => boolean;
  /** Undefined where there is no such file, or it is too large. */
  bytes: (path: string) => Uint8Array<ArrayBuffer> | undefined;
  /** UTF-8, or UTF-16 by its byte order mark, as EPUB allows; empty where there is no such file. */
  text: (path: string) => string;
}

/** @throws MediumFault `damaged` when the bytes are no ZIP archive */
export function openArchive(zip: Uint8Array): BookArchive {
  const names = new Set<string>();
  guarded(() =>
    unzipSync(zip, {
      filter: ({ name }) => {
        if (names.size >= mostFiles) throw new RangeError('too many files');
        names.add(name);
        return false;
      },
    }),
  );
  const bytes = (path: string) => {
    if (!names.has(path)) return undefined;
    // The unpacked size is allocated beforehand as announced: a part that lies about it is cut off there.
    const found = guarded(() =>
      unzipSync(zip, {
        filter: ({ name, originalSize, size }) =>
          name === path && originalSize <= largestPart && size <= largestPart,
      }),
    );
    return found[path] as Uint8Array<ArrayBuffer> | undefined;
  };
  return {
    has: (path) => names.has(path),
    bytes,
    text: (path) => decode(bytes(path) ?? new Uint8Array()),
  };
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

function guarded<Result>(unpack: () => Result): Result {
  try {
    return unpack();
  } catch (cause) {
    throw new MediumFault('damaged', { cause });
  }
}
