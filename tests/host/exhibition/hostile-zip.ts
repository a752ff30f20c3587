import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of a zip file written by hand; every field may lie. */
export interface RawEntry {
  name: string | Buffer;
  data: Buffer;
  /** Unix mode; a symbolic link is 0o120777. */
  mode?: number;
  /** The size that both headers promise. */
  promised?: number;
  flags?: number;
  /** Stored instead of deflated. */
  stored?: boolean;
}

/** A zip file (PKWARE APPNOTE 6.3) of these entries, with no care for what they are called. */
export function rawZip(entries: readonly RawEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, mode = 0o100644, promised, flags = 0x800, stored } of entries) {
    const nameBytes = Buffer.from(name);
    const body = stored ? data : deflateRawSync(data);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(stored ? 0 : 8, 4);
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(body.length, 14);
    common.writeUInt32LE(promised ?? data.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, nameBytes, body]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((mode << 16) >>> 0, 6);
    tail.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 3]), common, tail, nameBytes]),
    );
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
}

/** The files of an exhibition's folder as entries, with the list that a package needs. */
export async function entriesOf(folder: string): Promise<RawEntry[]> {
  const paths = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
  const entries: RawEntry[] = [];
  for (const path of paths) entries.push({ name: path, data: await readFile(join(folder, path)) });
  return [listOf(entries), ...entries];
}

/** `content.json` for entries. */
export function listOf(entries: readonly RawEntry[]): RawEntry {
  const files = entries.map(({ name, data }) => ({
    path: name.toString(),
    bytes: data.length,
    sha256: createHash('sha256').update(data).digest('hex'),
    mime: 'application/octet-stream',
  }));
  const list = JSON.stringify({ format: 'exhibition-content/1', files });
  return { name: 'content.json', data: Buffer.from(list) };
}

export async function writeTo(path: string, bytes: Buffer): Promise<string> {
  await pipeline([bytes], createWriteStream(path));
  return path;
}
