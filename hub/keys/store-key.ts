import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { XunzhanError } from '#model/errors.ts';

const keyBytes = 32;

function parseKey(text: string): Buffer {
  const trimmed = text.trim();
  if (/^[0-9a-f]{64}$/i.test(trimmed)) return Buffer.from(trimmed, 'hex');
  throw new XunzhanError('hub/key-malformed', {
    'zh-CN': '数据库密钥应为 64 位十六进制数字（32 字节）。',
    en: 'The store key must be 64 hexadecimal digits (32 bytes).',
  });
}

function isInside(file: string, folder: string): boolean {
  const path = relative(resolve(folder), resolve(file));
  return path !== '' && !path.startsWith('..') && !isAbsolute(path);
}

function checkFile(file: string): void {
  if (process.platform === 'win32' || (statSync(file).mode & 0o077) === 0) return;
  throw new XunzhanError('hub/key-file-open', {
    'zh-CN': `密钥文件 ${file} 可被他人读取。请将其权限改为 600 后再启动。`,
    en: `Others can read the key file ${file}. Set its mode to 600 and start again.`,
  });
}

/** Where the key lies unless `HUB_KEY_FILE` says otherwise: beside the data folder, never in it. */
function defaultKeyFile(folder: string): string {
  return `${resolve(folder)}.key`;
}

/**
 * The 32 bytes that open the store and its backups: from `HUB_KEY`, else from a file outside the
 * data folder that is made at first start.
 * @throws XunzhanError when the key is missing although there is a store, malformed, or open to others.
 */
export function readStoreKey(
  folder: string,
  environment: Readonly<Record<string, string | undefined>>,
): Buffer {
  const given = environment['HUB_KEY'];
  if (given !== undefined && given !== '') return parseKey(given);
  const file = environment['HUB_KEY_FILE'] ?? defaultKeyFile(folder);
  if (isInside(file, folder)) {
    throw new XunzhanError('hub/key-file-inside', {
      'zh-CN': '密钥文件不能放在数据文件夹里：谁拿走文件夹，谁就同时拿走了钥匙。',
      en: 'The key file must not lie in the data folder: who takes the folder would have the key.',
    });
  }
  if (existsSync(file)) {
    checkFile(file);
    return parseKey(readFileSync(file, 'utf8'));
  }
  if (existsSync(join(folder, 'hub.sqlite'))) {
    throw new XunzhanError('hub/key-missing', {
      'zh-CN': `数据库已存在，但找不到密钥（HUB_KEY 或 ${file}）。数据没有损坏：请找回密钥后再启动。`,
      en: `There is a store, but its key is missing (HUB_KEY or ${file}). Nothing is damaged: bring the key back and start again.`,
    });
  }
  const key = randomBytes(keyBytes);
  writeFileSync(file, `${key.toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  return key;
}
