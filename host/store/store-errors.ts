import Database from 'better-sqlite3-multiple-ciphers';
import { XunzhanError } from '#model/errors.ts';
import type { LocalText } from '#model/language.ts';

/** Everything that can be wrong with the store, and what a person can do about it. */
const texts = {
  'store/locked': {
    'zh-CN': '参观记录正被另一个巡展程序使用。请关闭那个程序；关闭后这里会自动恢复。',
    en: 'The visit records are in use by another Xunzhan program. Close it; this one then goes on by itself.',
  },
  'store/corrupt': {
    'zh-CN':
      '参观记录文件已损坏。原文件已另存，没有覆盖，请交给管理员设法恢复。可以继续参观；要重新开始记录，请选择“启用新的记录”。',
    en: 'The file of visit records is damaged. It was set aside, not overwritten; give it to the administrator. The halls stay open; to record visits again choose “Begin new records”.',
  },
  'store/newer': {
    'zh-CN': '参观记录是由更新版本的巡展写成的，本版本不会改动它。请安装新版本。',
    en: 'The visit records were written by a newer Xunzhan. This one leaves them alone; install the newer version.',
  },
  'store/key-missing': {
    'zh-CN': '找不到打开参观记录的钥匙。记录没有损坏。请输入首次启动时抄下的恢复密钥。',
    en: 'The key to the visit records is not on this machine. The records are not damaged. Enter the recovery key that was written down at the first start.',
  },
  'store/key-wrong': {
    'zh-CN': '现有的钥匙打不开参观记录。记录没有损坏。请输入首次启动时抄下的恢复密钥。',
    en: 'The key on this machine does not open the visit records. The records are not damaged. Enter the recovery key that was written down at the first start.',
  },
  'store/key-invalid': {
    'zh-CN': '给出的密钥格式不对：应为 64 个十六进制字符。请检查 XUNZHAN_KEY 或钥匙文件。',
    en: 'The key has the wrong form: 64 hexadecimal characters are expected. Check XUNZHAN_KEY or the key file.',
  },
  'store/disk-full': {
    'zh-CN': '磁盘已满，这一步没有记录下来。请腾出空间后重试；展厅可以继续参观。',
    en: 'The disk is full and this was not recorded. Free some space and try again; the halls stay open.',
  },
  'store/read-only': {
    'zh-CN': '数据文件夹不能写入，无法记录参观。请检查文件夹的权限，或换一个数据文件夹。',
    en: 'The data folder can’t be written to, so visits can’t be recorded. Check its permissions or choose another folder.',
  },
  'store/closed': {
    'zh-CN': '程序正在关闭，这一步没有记录下来。',
    en: 'The program is closing and this was not recorded.',
  },
  'store/failed': {
    'zh-CN': '读写参观记录时出错，这一步没有记录下来。请检查磁盘后重试。',
    en: 'Reading or writing the visit records failed and this was not recorded. Check the disk and try again.',
  },
  'store/recovery-wrong': {
    'zh-CN': '恢复密钥不对。请对照抄下的内容逐字检查。',
    en: 'The recovery key is not right. Compare it with what was written down, sign by sign.',
  },
  'store/recovery-none': {
    'zh-CN': '这里没有可用恢复密钥打开的记录。',
    en: 'There are no records here that a recovery key could open.',
  },
} as const satisfies Record<string, LocalText>;

export type StoreErrorCode = keyof typeof texts;

export function storeError(code: StoreErrorCode, cause?: unknown): XunzhanError {
  return new XunzhanError(code, texts[code], cause === undefined ? undefined : { cause });
}

/** What an error thrown by SQLite or the file system means for the store. */
export function asStoreError(error: unknown): XunzhanError {
  if (error instanceof XunzhanError) return error;
  return storeError(meaning(codeOf(error)), error);
}

function codeOf(error: unknown): string {
  if (error instanceof Database.SqliteError) return error.code;
  if (error instanceof Error && 'code' in error && typeof error.code === 'string')
    return error.code;
  return '';
}

function meaning(code: string): StoreErrorCode {
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'store/locked';
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return 'store/corrupt';
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return 'store/disk-full';
  if (/^SQLITE_(READONLY|CANTOPEN|PERM)/.test(code)) return 'store/read-only';
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENOENT'].includes(code)) return 'store/read-only';
  return 'store/failed';
}
