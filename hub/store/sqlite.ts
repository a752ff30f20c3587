import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import type { DatabaseConnection, Driver, SqliteDatabase } from 'kysely';
import { CompiledQuery, Kysely, SqliteDialect, SqliteDriver } from 'kysely';
import { XunzhanError } from '#model/errors.ts';
import type { Engine } from './engine.ts';
import type { HubTables } from './tables.ts';

export const sqliteFile = 'hub.sqlite';

/** Transactions that mean to write say so at once, or another process could come between. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

/** Texts of statements that are kept compiled. */
const compiledAtMost = 200;

/** The database with its statements kept compiled: few texts come again and again. */
function compiling(database: Database.Database): SqliteDatabase {
  const compiled = new Map<string, Database.Statement>();
  return {
    prepare: (text) => {
      let statement = compiled.get(text);
      if (!statement) {
        statement = database.prepare(text);
        if (compiled.size >= compiledAtMost) compiled.clear();
        compiled.set(text, statement);
      }
      return statement;
    },
    close: () => {
      database.close();
    },
  };
}

class ImmediateDialect extends SqliteDialect {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): Driver {
    return new ImmediateDriver({ database: this.#database });
  }
}

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
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    // 64 MB: pages that change again and again are encrypted into the main file less often.
    database.pragma('wal_autocheckpoint = 16384');
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

/**
 * Takes the data folder for this process alone: a lock that the system drops when the process dies.
 * @throws XunzhanError `hub/data-in-use`.
 */
function takeFolder(folder: string): Database.Database {
  const lock = new Database(join(folder, 'hub.lock'), { timeout: 200 });
  try {
    lock.exec('begin exclusive');
    return lock;
  } catch (error) {
    lock.close();
    throw new XunzhanError(
      'hub/data-in-use',
      {
        'zh-CN': '这个数据文件夹正被另一个总部服务器使用。请先停止它，或换一个文件夹。',
        en: 'Another hub is using this data folder. Stop it first, or choose another folder.',
      },
      { cause: error },
    );
  }
}

/**
 * Opens the store in `folder`, made when missing. `alone`: for a server or a restore; commands that
 * run beside a server (backup, keys) leave it false.
 */
export function openSqlite(options: {
  folder: string;
  key: Buffer;
  alone: boolean;
  /** Milliseconds since 1970; the system's clock unless a test sets it. */
  clock?: () => number;
}): Engine {
  const { folder, key, alone, clock = Date.now } = options;
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = alone ? takeFolder(folder) : undefined;
  let database: Database.Database;
  try {
    database = openDatabase(join(folder, sqliteFile), key);
  } catch (error) {
    lock?.close();
    throw error;
  }
  const db = new Kysely<HubTables>({ dialect: new ImmediateDialect(compiling(database)) });
  return {
    kind: 'sqlite',
    db,
    // One connection, one writer: the transaction itself is the lock.
    lockAppend: () => Promise.resolve(),
    lockDocument: () => Promise.resolve(),
    consistentThrough: async () => {
      const last = await db
        .selectFrom('statements')
        .select('stored')
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst();
      return Math.max(clock(), last?.stored ?? 0);
    },
    now: () => Promise.resolve(clock()),
    close: async () => {
      await db.destroy();
      lock?.close();
    },
  };
}
