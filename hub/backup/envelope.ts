import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { XunzhanError } from '#model/errors.ts';

/**
 * The file around a backup: `XZHUBBK1`, 12 random bytes, AES-256-GCM, 16 bytes of tag. The key is
 * derived from the store's key (HKDF-SHA-256), so that a backup opens with what opens the store.
 */
const magic = Buffer.from('XZHUBBK1', 'latin1');
const ivBytes = 12;
const tagBytes = 16;

function backupKey(storeKey: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', storeKey, '', 'xunzhan hub backup', 32));
}

/** Encrypts `content` into a new file that only its owner can read. */
export async function writeEnvelope(
  file: string,
  storeKey: Buffer,
  content: AsyncIterable<Buffer>,
): Promise<void> {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', backupKey(storeKey), iv);
  async function* sealed(): AsyncGenerator<Buffer> {
    yield Buffer.concat([magic, iv]);
    for await (const chunk of content) yield cipher.update(chunk);
    yield Buffer.concat([cipher.final(), cipher.getAuthTag()]);
  }
  await pipeline(sealed, createWriteStream(file, { mode: 0o600, flags: 'wx', flush: true }));
}

/** The one answer to every way in which a backup can be unreadable. */
export function unreadable(cause?: unknown): XunzhanError {
  return new XunzhanError(
    'hub/backup-unreadable',
    {
      'zh-CN': '备份文件打不开：文件不完整、被改动过，或密钥不是做备份时的密钥。现有数据没有变。',
      en: 'The backup cannot be read: it is incomplete, has been changed, or the key is not the one it was made with. The present data are as they were.',
    },
    { cause },
  );
}

/**
 * Decrypts a file of `writeEnvelope`. Throws at the end when the tag does not fit: keep nothing of
 * what came before until then. @throws XunzhanError `hub/backup-unreadable`.
 */
export async function* readEnvelope(file: string, storeKey: Buffer): AsyncGenerator<Buffer> {
  const handle = await open(file);
  const start = magic.length + ivBytes;
  const head = Buffer.alloc(start);
  const tag = Buffer.alloc(tagBytes);
  const { size } = await handle.stat();
  try {
    if (size < start + tagBytes) throw unreadable();
    await handle.read(head, 0, start, 0);
    await handle.read(tag, 0, tagBytes, size - tagBytes);
  } finally {
    await handle.close();
  }
  if (!head.subarray(0, magic.length).equals(magic)) throw unreadable();
  const decipher = createDecipheriv(
    'aes-256-gcm',
    backupKey(storeKey),
    head.subarray(magic.length),
  );
  decipher.setAuthTag(tag);
  const body = createReadStream(file, { start, end: size - tagBytes - 1 });
  for await (const chunk of body) {
    if (Buffer.isBuffer(chunk)) yield decipher.update(chunk);
  }
  try {
    yield decipher.final();
  } catch (error) {
    throw unreadable(error);
  }
}
