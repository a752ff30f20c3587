import { MediumFault } from '../medium-fault.ts';
import { readZipDirectory } from './zip-directory.ts';
import type { ZipEntry } from './zip-directory.ts';

/** No part of a book is larger when unpacked, bytes. */
const largestPart = 16 * 2 ** 20;

/** The files in an EPUB. Each is unpacked when it is asked for, and never beyond its bound. */
export interface BookArchive {
  has: (path: string) => boolean;
  /** Undefined where there is no such file, or it is too large or damaged. */
  bytes: (path: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** UTF-8, or UTF-16 by its byte order mark, as EPUB allows; empty where there is no such file. */
  text: (path: string) => Promise<string>;
}

/** @throws MediumFault `damaged` when the bytes are no ZIP archive */
export function openArchive(zip: Uint8Array<ArrayBuffer>): BookArchive {
  const entries = readZipDirectory(zip);
  if (!entries) throw new MediumFault('damaged');
  const bytes = async (path: string) => {
    const entry = entries.get(path);
    return entry && unpack(entry).catch(() => undefined);
  };
  return {
    has: (path) => entries.has(path),
    bytes,
    text: async (path) => decode((await bytes(path)) ?? new Uint8Array()),
  };
}

/** Unpacks as a stream and stops at the bound, whatever size was announced. */
async function unpack({ packed, method }: ZipEntry): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (method === 'stored') return packed.length > largestPart ? undefined : packed;
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > largestPart) {
      await reader.cancel();
      return undefined;
    }
    parts.push(next.value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
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
