/** A file in a ZIP archive, still packed. */
export interface ZipEntry {
  packed: Uint8Array<ArrayBuffer>;
  method: 'stored' | 'deflated';
}

/** A book has this many files at most; more is no book. */
const mostFiles = 20_000;
const signatures = { end: 0x06054b50, directory: 0x02014b50, local: 0x04034b50 };
const endLength = 22;
const longestComment = 65_535;

/**
 * The files of an archive by their path (PKWARE APPNOTE 6.3, 4.3); undefined for what is no ZIP archive or is cut off.
 * Encrypted entries, and methods that EPUB does not allow, are left out; ZIP64 is not needed below 4 GB.
 */
export function readZipDirectory(zip: Uint8Array<ArrayBuffer>): Map<string, ZipEntry> | undefined {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  if (count > mostFiles) return undefined;
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== signatures.directory) return undefined;
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 20, true);
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(zip.subarray(at + 46, at + 46 + nameLength));
    const from = dataOffset(view, view.getUint32(at + 42, true));
    if (from === undefined || from + size > zip.length) return undefined;
    const known = method === 0 ? 'stored' : method === 8 ? 'deflated' : undefined;
    const encrypted = (flags & 1) === 1;
    if (known && !encrypted && !name.endsWith('/')) {
      entries.set(name, { packed: zip.subarray(from, from + size), method: known });
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Where the end record begins: it is the last, but for a comment. */
function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - endLength;
  for (let at = last; at >= 0 && at >= last - longestComment; at -= 1) {
    if (view.getUint32(at, true) === signatures.end) return at;
  }
  return undefined;
}

/** Where a file's packed bytes begin: behind its own header, whose lengths may differ from the directory's. */
function dataOffset(view: DataView, header: number): number | undefined {
  if (header + 30 > view.byteLength || view.getUint32(header, true) !== signatures.local) {
    return undefined;
  }
  return header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
}
