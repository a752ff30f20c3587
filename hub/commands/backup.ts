import { renameSync, existsSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { XunzhanError } from '#model/errors.ts';
import { restoreBackup } from '../backup/restore.ts';
import { writeBackup } from '../backup/write.ts';
import { openHubStore, storeKey } from './open.ts';
import type { HubOptions } from './options.ts';

function operand(options: HubOptions): string {
  const [file] = options.operands;
  if (file !== undefined) return resolve(file);
  throw new XunzhanError('hub/options', {
    'zh-CN': '请写明备份文件。',
    en: 'Name the backup file.',
  });
}

/** `backup FILE`: while hubs run. The file appears under its name only when it is whole. */
export async function backup(options: HubOptions): Promise<void> {
  const file = operand(options);
  if (existsSync(file)) {
    throw new XunzhanError('hub/backup-exists', {
      'zh-CN': `${file} 已存在，不会覆盖。请换一个文件名。`,
      en: `${file} exists and is not overwritten. Choose another name.`,
    });
  }
  const partial = `${file}.partial`;
  rmSync(partial, { force: true });
  const key = storeKey(options.data, process.env);
  const store = await openHubStore(options.data, process.env, 'beside');
  try {
    const counts = await writeBackup(store.engine, store.generation, partial, key);
    renameSync(partial, file);
    process.stdout.write(`备份完成 · backup written: ${file} ${JSON.stringify(counts)}\n`);
  } finally {
    rmSync(partial, { force: true });
    await store.close();
  }
}

/** `restore FILE`: in the place of everything that is there; no hub may run. */
export async function restore(options: HubOptions): Promise<void> {
  const file = operand(options);
  const key = storeKey(options.data, process.env);
  const store = await openHubStore(options.data, process.env, 'alone');
  try {
    const { counts, generation } = await restoreBackup(store.engine, file, key);
    const summary = JSON.stringify(counts);
    process.stdout.write(`恢复完成 · restored, generation ${generation}: ${summary}\n`);
  } finally {
    await store.close();
  }
}
