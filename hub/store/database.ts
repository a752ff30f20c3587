import Database from 'better-sqlite3-multiple-ciphers';
import { XunzhanError } from '#model/errors.ts';

/**
 * Opens an encrypted SQLite file (WAL, synchronous=FULL). AEGIS-256 authenticates every page like
 * ChaCha20-Poly1305 does, at a tenth of its cost where the processor has AES instructions.
 * @throws XunzhanError `hub/key-wrong` when the key does not open an existing file.
 */
export function openDatabase(file: string, key: Buffer): Database.Database {
  const database = new Database(file);
  try {
    database.pragma("cipher = 'aegis'");
    database.pragma(`key = "x'${key.toString('hex')}'"`);
    database.pragma('busy_timeout = 5000');
    // Statements are a little over 1 kB: larger pages mean fewer of them to write at each commit.
    database.pragma('page_size = 8192');
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    // 64 MB: pages that change again and again are encrypted into the main file less often.
    database.pragma('wal_autocheckpoint = 8192');
    database.pragma('cache_size = -32768');
    database.pragma('temp_store = MEMORY');
    return database;
  } catch (error) {
    database.close();
    if (!(error instanceof Database.SqliteError) || error.code !== 'SQLITE_NOTADB') throw error;
    throw new XunzhanError(
      'hub/key-wrong',
      {
        'zh-CN':
          '密钥打不开数据库。数据没有损坏：请换回原来的 HUB_KEY 或密钥文件后再启动，不要删除数据文件夹。',
        en: 'The key does not open the database. Nothing is damaged: start again with the original HUB_KEY or key file, and do not delete the data folder.',
      },
      { cause: error },
    );
  }
}
