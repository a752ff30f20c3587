import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { SafeStorage } from 'electron';
import { XunzhanError } from '#model/errors.ts';

/** The part of Electron's safeStorage that is needed here. */
export type SystemSafe = Pick<
  SafeStorage,
  | 'isAsyncEncryptionAvailable'
  | 'getSelectedStorageBackend'
  | 'encryptStringAsync'
  | 'decryptStringAsync'
>;

const KEY_BYTES = 32;

/**
 * Whether the operating system really holds keys for us. On Linux without a key ring Electron would
 * "encrypt" with a password that is written in its own source.
 */
export async function holdsKeys(safe: SystemSafe, platform: NodeJS.Platform): Promise<boolean> {
  if (!(await safe.isAsyncEncryptionAvailable())) return false;
  if (platform !== 'linux') return true;
  return !['basic_text', 'unknown'].includes(safe.getSelectedStorageBackend());
}

/**
 * Reads the store's key, which the operating system has wrapped.
 *
 * @returns 32 bytes; nothing where no key was ever wrapped
 * @throws XunzhanError `store/key-missing` if the wrapped key is there but can't be opened: another
 *   account, a key ring that was reset. The store itself is sound then and must be left alone.
 */
export async function readSystemKey(file: string, safe: SystemSafe): Promise<Buffer | undefined> {
  let wrapped: Buffer;
  try {
    wrapped = await readFile(file);
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw cannotOpen(error);
  }
  try {
    const { result } = await safe.decryptStringAsync(wrapped);
    const key = Buffer.from(result, 'base64');
    if (key.length !== KEY_BYTES) throw new Error(`a key of ${key.length} bytes`);
    return key;
  } catch (error) {
    throw cannotOpen(error);
  }
}

/** Has the operating system wrap a key of 32 bytes, and keeps it where only its owner can read it. */
export async function writeSystemKey(file: string, safe: SystemSafe, key: Buffer): Promise<void> {
  const wrapped = await safe.encryptStringAsync(key.toString('base64'));
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.new`;
  await writeFile(draft, wrapped, { mode: 0o600, flush: true });
  await chmod(draft, 0o600);
  await rename(draft, file);
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function cannotOpen(cause: unknown): XunzhanError {
  return new XunzhanError(
    'store/key-missing',
    {
      'zh-CN':
        '操作系统没有交出学习记录库的密钥（可能换了系统账户，或重置了密钥环）。请用原来的账户登录，或输入首次启动时抄下的恢复密钥。记录没有损坏。',
      en: 'The operating system did not hand over the key of the record store (another account, or a key ring that was reset). Sign in with the original account, or enter the recovery key written down at the first start. The records are not damaged.',
    },
    { cause },
  );
}
