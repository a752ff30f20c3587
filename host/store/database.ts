import Database from 'better-sqlite3-multiple-ciphers';
import { migrations } from './migrations.ts';
import { asStoreError, storeError } from './store-errors.ts';

export type Db = Database.Database;

/** Larger stores are not read through at every start: it would take seconds. */
const CHECKED_BYTES = 64 * 2 ** 20;

/**
 * Opens, checks and migrates an encrypted store (ChaCha20-Poly1305 a page, so that damage to any page
 * is noticed when it is read). The lock is held until it is closed.
 *
 * @param key 32 bytes
 * @throws XunzhanError `store/locked`, `store/corrupt` (also for a wrong key: the caller knows which),
 *   `store/newer`, `store/read-only`, `store/disk-full`
 */
export function openDatabase(file: string, key: Buffer, steps = migrations): Db {
  let db: Db | undefined;
  try {
    db = new Database(file, { timeout: 500 });
    db.pragma("cipher = 'chacha20'");
    db.pragma(`key = 'raw:${key.toString('hex')}'`);
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma('secure_delete = ON');
    db.pragma('trusted_schema = OFF');
    check(db);
    migrate(db, steps);
    return db;
  } catch (error) {
    db?.close();
    throw asStoreError(error);
  }
}

function check(db: Db): void {
  const pages = Number(db.pragma('page_count', { simple: true }));
  const pageBytes = Number(db.pragma('page_size', { simple: true }));
  if (pages * pageBytes > CHECKED_BYTES) return;
  if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw storeError('store/corrupt');
}

/** Each step is all or nothing; a store ahead of this program is refused untouched. */
function migrate(db: Db, steps: readonly string[]): void {
  const done = Number(db.pragma('user_version', { simple: true }));
  if (done > steps.length) throw storeError('store/newer');
  steps.slice(done).forEach((step, index) => {
    db.transaction(() => {
      db.exec(step);
      db.pragma(`user_version = ${done + index + 1}`);
    }).immediate();
  });
}
